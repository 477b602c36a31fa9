extension RespectiveGrammar {
    /// Lists that are shared out in order, and lists that aren't.
    static let examples: [DocumentExample] = [
        .figures(
            "Thu ngân sách và chi ngân sách lần lượt đạt 15.745 tỷ đồng và 14.210 tỷ đồng.",
            "15.745 tỷ đồng = level 15745 tỷ đồng - 2021 of Thu ngân sách",
            "14.210 tỷ đồng = level 14210 tỷ đồng - 2021 of chi ngân sách"),
        .figures(
            "Giá trị sản xuất nông nghiệp, công nghiệp, dịch vụ lần lượt đạt 5.100 tỷ đồng, 12.300 tỷ đồng và 8.900 tỷ đồng.",
            "5.100 tỷ đồng = level 5100 tỷ đồng - 2021 of Giá trị sản xuất nông nghiệp",
            "12.300 tỷ đồng = level 12300 tỷ đồng - 2021 of Giá trị sản xuất công nghiệp",
            "8.900 tỷ đồng = level 8900 tỷ đồng - 2021 of Giá trị sản xuất dịch vụ"),
        .figures(
            "Diện tích, sản lượng lúa lần lượt đạt 5.000 ha và 30.000 tấn.",
            "5.000 ha = level 5000 ha - 2021 of Diện tích lúa",
            "30.000 tấn = level 30000 tấn - 2021 of sản lượng lúa"),
        .figures(
            "Nông nghiệp, công nghiệp và dịch vụ tăng lần lượt 5%, 6% và 7%.",
            "5% = growth 5 % previous-year 2021 of Nông nghiệp",
            "6% = growth 6 % previous-year 2021 of công nghiệp",
            "7% = growth 7 % previous-year 2021 of dịch vụ"),
        .figures(
            "Diện tích ngô và lạc đạt tương ứng 1.200 ha và 800 ha, tăng 3% và 4% so với năm 2020.",
            "1.200 ha = level 1200 ha - 2021 of Diện tích ngô",
            "800 ha = level 800 ha - 2021 of Diện tích lạc",
            "3% = growth 3 % previous-year 2021 of Diện tích ngô",
            "4% = growth 4 % previous-year 2021 of Diện tích lạc"),
        .figures(
            "Tỷ trọng nông, lâm nghiệp và thủy sản; công nghiệp và xây dựng; dịch vụ lần lượt là 15%, 45% và 40%.",
            "15% = share 15 % - 2021 of Tỷ trọng nông, lâm nghiệp và thủy sản",
            "45% = share 45 % - 2021 of Tỷ trọng công nghiệp và xây dựng",
            "40% = share 40 % - 2021 of Tỷ trọng dịch vụ"),
        // Times and bases are shared out too.
        .figures(
            "Sản lượng lúa các năm 2019, 2020, 2021 lần lượt đạt 510, 520 và 530 nghìn tấn.",
            "510 = level 510 nghìn tấn - 2019 of Sản lượng lúa",
            "520 = level 520 nghìn tấn - 2020 of Sản lượng lúa",
            "530 nghìn tấn = level 530 nghìn tấn - 2021 of Sản lượng lúa"),
        .figures(
            "Quý I và quý II, giải ngân lần lượt đạt 12% và 35% kế hoạch.",
            "12% = attainment 12 % plan 2021-Q1 of giải ngân",
            "35% = attainment 35 % plan 2021-Q2 of giải ngân"),
        .figures(
            "CPI tháng 7, 8 và 9 lần lượt tăng 0,2%; 0,3% và giảm 0,1% so với tháng trước.",
            "0,2% = growth 0.2 % previous-month 2021-M07 of CPI",
            "0,3% = growth 0.3 % previous-month 2021-M08 of CPI",
            "0,1% = growth -0.1 % previous-month 2021-M09 of CPI"),
        .figures(
            "Thu ngân sách đạt 15.745 tỷ đồng, tăng lần lượt 5% và 6% so với kế hoạch và cùng kỳ.",
            "15.745 tỷ đồng = level 15745 tỷ đồng - 2021 of Thu ngân sách",
            "5% = attainment 105 % plan 2021 of Thu ngân sách",
            "6% = growth 6 % same-period 2021 of Thu ngân sách"),
        .figures(
            "Chi thường xuyên, chi đầu tư, chi khác lần lượt bằng 105%, 98% và 102% dự toán.",
            "105% = attainment 105 % estimate 2021 of Chi thường xuyên",
            "98% = attainment 98 % estimate 2021 of chi đầu tư",
            "102% = attainment 102 % estimate 2021 of chi khác"),
        // Two numbers of one thing, and numbers that aren't as many as the names.
        .figures(
            "Thu ngân sách lần lượt bằng 105% dự toán Trung ương và 102% dự toán tỉnh giao.",
            "105% = attainment 105 % estimate 2021 of Thu ngân sách",
            "102% = attainment 102 % estimate 2021 of Thu ngân sách"),
        .figures(
            "Lúa, ngô và lạc lần lượt đạt 1.200 ha và 800 ha.",
            "1.200 ha = level 1200 ha - 2021 of Lúa, ngô và lạc",
            "800 ha = level 800 ha - 2021 of Lúa, ngô và lạc"),
        .figures(
            "Nhóm hàng nông sản, thủy sản và nhóm hàng khoáng sản gặp nhiều khó khăn, lần lượt giảm 9,9% và 45,5%.",
            "9,9% = growth -9.9 % previous-year 2021 of Nhóm hàng nông sản, thủy sản",
            "45,5% = growth -45.5 % previous-year 2021 of nhóm hàng khoáng sản"),
        // The same shares at another time, in the order of the list before.
        .figures(
            "Nông nghiệp chiếm 15,2%; công nghiệp chiếm 48,3%; dịch vụ chiếm 36,5% (cơ cấu tương ứng của cùng kỳ là 16,1%; "
                + "46,9%; 37%).",
            "15,2% = share 15.2 % - 2021 of Nông nghiệp", "48,3% = share 48.3 % - 2021 of công nghiệp",
            "36,5% = share 36.5 % - 2021 of dịch vụ", "16,1% = share 16.1 % - 2020 of Nông nghiệp",
            "46,9% = share 46.9 % - 2020 of công nghiệp", "37% = share 37 % - 2020 of dịch vụ"),
        .figures(
            "Vốn nhà nước chiếm 30,5%; vốn ngoài nhà nước 52,1%; vốn FDI 17,4%. Tỷ trọng tương ứng của năm 2019 là: "
                + "33,2% - 50,8% - 16%.",
            "30,5% = share 30.5 % - 2021 of Vốn nhà nước", "52,1% = share 52.1 % - 2021 of vốn ngoài nhà nước",
            "17,4% = share 17.4 % - 2021 of vốn FDI", "33,2% = share 33.2 % - 2019 of Vốn nhà nước",
            "50,8% = share 50.8 % - 2019 of vốn ngoài nhà nước", "16% = share 16 % - 2019 of vốn FDI"),
        // Years in a row behind the numbers.
        .figures(
            "GRDP quý III tăng 6,4%, cao hơn tốc độ tăng 2,6% và 3,1% của cùng kỳ năm 2019 và 2020.",
            "6,4% = growth 6.4 % same-period 2021-Q3 of GRDP", "2,6% = growth 2.6 % same-period 2019-Q3 of GRDP",
            "3,1% = growth 3.1 % same-period 2020-Q3 of GRDP"),
        .figures(
            "Xuất khẩu tăng 12%, thấp hơn mức tăng 15% và 18% của 9 tháng các năm 2019, 2020.",
            "12% = growth 12 % previous-year 2021 of Xuất khẩu", "15% = growth 15 % same-period 2019-9M of Xuất khẩu",
            "18% = growth 18 % same-period 2020-9M of Xuất khẩu"),
        .figures(
            "Tốc độ tăng GRDP quý I các năm 2019-2021 lần lượt là: 6,8%; 3,7%; 4,5%.",
            "6,8% = growth 6.8 % same-period 2019-Q1 of Tốc độ tăng GRDP",
            "3,7% = growth 3.7 % same-period 2020-Q1 of Tốc độ tăng GRDP",
            "4,5% = growth 4.5 % same-period 2021-Q1 of Tốc độ tăng GRDP"),
        // What moves stands behind the number.
        .figures(
            "Có 520 doanh nghiệp thành lập mới, tăng 6% so với năm trước về số doanh nghiệp và tăng 9% về vốn đăng ký.",
            "520 doanh nghiệp = level 520 doanh nghiệp - 2021 of doanh nghiệp thành lập mới",
            "6% = growth 6 % previous-year 2021 of doanh nghiệp thành lập mới",
            "9% = growth 9 % previous-year 2021 of vốn đăng ký"),
    ]
}

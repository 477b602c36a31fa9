extension EnglishMeaning {
    /// Sentences of English releases on the year 2021.
    static let examples: [ReadingExample] = [
        ReadingExample(
            english:
                "State budget revenue came to 15,745 billion VND, up 26.9% from 2020, exceeding the budget estimate by 56.1%.",
            "15,745 billion VND = level 15745 tỷ đồng - 2021", "26.9% = growth 26.9 % previous-year 2021",
            "56.1% = attainment 156.1 % estimate 2021"),
        ReadingExample(
            english:
                "Exports reached nearly 15.7 billion USD, a rise of 40.9% on the year before, equal to 104% of the plan.",
            "15.7 billion USD = level 15.7 tỷ USD - 2021", "40.9% = growth 40.9 % previous-year 2021",
            "104% = attainment 104 % plan 2021"),
        ReadingExample(
            english: "GRDP growth came to 7.82%, ranking 10th of 63 nationwide, up 3 places from 2020.",
            "7.82% = growth 7.82 % previous-year 2021", "10th = rank 10 - - 2021",
            "3 places = change 3 bậc previous-year 2021"),
        ReadingExample(
            english:
                "The poverty rate stood at 3.1%, down 1.2 percentage points from 2020, 0.2 percentage points below the plan.",
            "3.1% = share 3.1 % - 2021", "1.2 percentage points = change -1.2 điểm phần trăm previous-year 2021",
            "0.2 percentage points = change -0.2 điểm phần trăm plan 2021"),
        ReadingExample(
            english: "Industrial output fell by about 2.5% and the disbursement rate rose by 1.5 percentage points.",
            "2.5% = growth -2.5 % previous-year 2021",
            "1.5 percentage points = change 1.5 điểm phần trăm previous-year 2021"),
        ReadingExample(
            english:
                "Revenue came to 500 billion VND; of which: land use fees 300 billion VND, up 5%; other fees 200 billion VND.",
            "500 billion VND = level 500 tỷ đồng - 2021", "300 billion VND = level 300 tỷ đồng - 2021",
            "5% = growth 5 % previous-year 2021", "200 billion VND = level 200 tỷ đồng - 2021"),
        ReadingExample(
            english: "Communes of the new rural standard reached 138 of 184 communes, accounting for 75%.",
            "138 of 184 communes = fraction 138/184 xã - 2021", "75% = share 75 % - 2021"),
        ReadingExample(
            english:
                "In the first 9 months of 2021, tourist arrivals came to 1.2 million visitors, down 30% from the same period of 2020.",
            "1.2 million visitors = level 1.2 triệu lượt khách - 2021-9M", "30% = growth -30 % same-period 2021-9M"),
        ReadingExample(
            english: "The growth of services was 4.5%, above the national average (3.2%).",
            "4.5% = growth 4.5 % previous-year 2021", "3.2% = benchmark 3.2 % - 2021"),
        ReadingExample(
            english: "GRDP rose to 130,000 billion VND in 2021 from 121,000 billion VND in 2020.",
            "130,000 billion VND = level 130000 tỷ đồng - 2021", "121,000 billion VND = level 121000 tỷ đồng - 2020"),
        ReadingExample(
            english: "Exports grew 12% year-on-year and totalled USD 1.5 billion in the third quarter of 2021.",
            "12% = growth 12 % previous-year 2021", "USD 1.5 billion = level 1.5 tỷ USD - 2021-Q3"),
        ReadingExample(
            english: "The enterprises numbered 1,200; the plan of 1,500 enterprises for the year was missed.",
            "1,200 = level 1200 - - 2021", "1,500 enterprises = target 1500 doanh nghiệp - 2021"),
        ReadingExample(
            english:
                "In 2021, agriculture, forestry and fishery, a pillar of the economy, rose by 3%; CPI against the previous month stood at 99.6%.",
            "3% = growth 3 % previous-year 2021", "99.6% = share 99.6 % previous-month 2021"),
        ReadingExample(
            english: "Compared with the same period of 2020, exports rose by 12% and imports fell by 3%.",
            "12% = growth 12 % same-period 2021", "3% = growth -3 % same-period 2021"),
        ReadingExample(
            english: "FDI through capital contribution and share purchase came to 711.3 million USD, up 20.6%.",
            "711.3 million USD = level 711.3 triệu USD - 2021", "20.6% = growth 20.6 % previous-year 2021"),
        // What is no figure.
        ReadingExample(
            english: "The share of adults with two COVID-19 vaccine doses came to 98%.", "98% = share 98 % - 2021"),
        ReadingExample(
            english:
                "By Decree No. 09/2017/NĐ-CP of 9 February 2017, children under 5 and those aged 15 to 17 were examined."
        ),
        ReadingExample(
            english: "Doctors per 10,000 people came to 10 doctors.", "10 doctors = level 10 bác sĩ - 2021"),
        ReadingExample(
            english: "GRDP at constant 2010 prices came to 84,000 billion VND.",
            "84,000 billion VND = level 84000 tỷ đồng - 2021"),
    ]
}

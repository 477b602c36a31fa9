extension MeaningGrammar {
    /// What was reached of plans and budgets.
    static let attainmentExamples: [ReadingExample] = [
        ReadingExample("Giá trị sản xuất bằng 93,7% kế hoạch.", "93,7% = attainment 93.7 % plan 2021"),
        ReadingExample("Thu ngân sách vượt 56,1% dự toán.", "56,1% = attainment 156.1 % estimate 2021"),
        ReadingExample("Thu của TP. Hòa Sơn chiếm 43% dự toán.", "43% = attainment 43 % estimate 2021"),
        ReadingExample("Vượt kế hoạch 5%.", "5% = attainment 105 % plan 2021"),
        ReadingExample(
            "Thu nội địa 14.145 tỷ đồng, đạt 158,3% dự toán.",
            "14.145 tỷ đồng = level 14145 tỷ đồng - 2021",
            "158,3% = attainment 158.3 % estimate 2021"),
        ReadingExample("Tổng thu hụt 4,6% dự toán.", "4,6% = attainment 95.4 % estimate 2021"),
        ReadingExample("Tổng thu hụt 4,6% so với cùng kỳ.", "4,6% = growth -4.6 % same-period 2021"),
        ReadingExample(
            "Thu 500 tỷ đồng, đạt 108% dự toán Trung ương giao và 98% dự toán HĐND tỉnh giao.",
            "500 tỷ đồng = level 500 tỷ đồng - 2021",
            "108% = attainment 108 % estimate 2021",
            "98% = attainment 98 % estimate 2021"),
        ReadingExample(
            "Thu nội địa và thu hải quan bằng 104% và 91% dự toán.",
            "104% = attainment 104 % estimate 2021",
            "91% = attainment 91 % estimate 2021"),
        ReadingExample(
            "Giá trị sản xuất công nghiệp đạt gần 39%, tăng 8,8%.",
            "39% = attainment 39 % plan 2021",
            "8,8% = growth 8.8 % previous-year 2021"),
        ReadingExample(
            "Thu ngân sách bằng 52% dự toán, bằng 49% chỉ tiêu phấn đấu, tăng 2,1% so với cùng kỳ.",
            "52% = attainment 52 % estimate 2021",
            "49% = attainment 49 % plan 2021",
            "2,1% = growth 2.1 % same-period 2021"),
        ReadingExample("Xuất khẩu bằng 98,6% so với cùng kỳ.", "98,6% = share 98.6 % same-period 2021"),
        ReadingExample(
            "Tăng trưởng 12,4% (kế hoạch 14,5%).",
            "12,4% = growth 12.4 % previous-year 2021",
            "14,5% = target 14.5 % - 2021"),
        ReadingExample(
            "Trồng rừng 412 ha (kế hoạch 650 ha).",
            "412 ha = level 412 ha - 2021",
            "650 ha = target 650 ha - 2021"),
        ReadingExample(
            "Thu ngân sách tăng 3,2% so với kế hoạch HĐND tỉnh giao (8.412 tỷ đồng).",
            "3,2% = attainment 103.2 % plan 2021",
            "8.412 tỷ đồng = target 8412 tỷ đồng - 2021"),
        ReadingExample(
            "Tỷ lệ suy dinh dưỡng ở trẻ em dưới 5 tuổi là 21%/20%.",
            "21% = share 21 % - 2021",
            "20% = target 20 % - 2021"),
        ReadingExample(
            "Tăng trưởng bình quân 7,6%/năm, vượt mục tiêu đề ra (7,5%/năm).",
            "7,6%/năm = growth 7.6 %/năm previous-year 2021",
            "7,5%/năm = target 7.5 %/năm - 2021"),
        ReadingExample(
            "Giải quyết việc làm cho 5.840 lao động, đạt 25,4% kế hoạch năm (23.000 lao động).",
            "5.840 lao động = level 5840 lao động - 2021",
            "25,4% = attainment 25.4 % plan 2021",
            "23.000 lao động = target 23000 lao động - 2021"),
        ReadingExample("Số lao động vượt kế hoạch 2.318 người.", "2.318 người = change 2318 người plan 2021"),
        ReadingExample(
            "Nợ thuế 47,3 tỷ đồng, bằng 11,5% tổng thu.",
            "47,3 tỷ đồng = level 47.3 tỷ đồng - 2021",
            "11,5% = share 11.5 % - 2021"),
        ReadingExample(
            "Thu ngân sách đạt 53,8% dự toán, trong đó thu nội địa đạt 52,1%, thu dầu thô đạt 64%.",
            "53,8% = attainment 53.8 % estimate 2021", "52,1% = attainment 52.1 % estimate 2021",
            "64% = attainment 64 % estimate 2021"),
        // A rate beside the plan's own rate.
        ReadingExample(
            "Tốc độ tăng trưởng GRDP đạt 10,3% so với kế hoạch là 14-15%.",
            "10,3% = growth 10.3 % previous-year 2021", "14-15% = target 14-15 % - 2021"),
        // The next of a list whose first is a part of its plan.
        ReadingExample(
            "Tổng giá trị sản xuất đạt 53%, tăng 24%; dịch vụ đạt 52%, tăng 16%.",
            "53% = attainment 53 % plan 2021", "24% = growth 24 % previous-year 2021",
            "52% = attainment 52 % plan 2021", "16% = growth 16 % previous-year 2021"),
    ]
}

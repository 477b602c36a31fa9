import Documents
import Testing

@testable import Reading

/// What figures are said to be of.
@Suite struct SubjectTests {
    @Test(arguments: [
        (
            "Tăng trưởng kinh tế của tỉnh khá toàn diện, cao hơn bình quân chung cả nước (3,1%).",
            "bình quân chung cả nước Tăng trưởng kinh tế của tỉnh"
        ),
        ("Việc xử lý hồ sơ qua mạng được đánh giá đứng đầu cả nước.", "Việc xử lý hồ sơ qua mạng"),
        ("CPI khu vực thành thị tăng 0,34% và khu vực nông thôn tăng 0,42%.", "CPI khu vực nông thôn"),
        ("Nông nghiệp gặp khó, tuy diện tích cây hàng năm giảm 1,9%.", "diện tích cây hàng năm"),
        ("Do mưa lũ nên năng suất lúa giảm 2 tạ/ha.", "năng suất lúa"),
        ("Khu vực công nghiệp vẫn giữ vai trò chủ đạo, ước đạt 17.443 tỷ đồng.", "Khu vực công nghiệp"),
        ("Đáng chú ý, 6 tháng có 500 doanh nghiệp thành lập mới.", "doanh nghiệp thành lập mới"),
        ("GRDP quý II tăng trưởng tích cực, với tốc độ tăng đạt 6,93%.", "GRDP"),
        ("GRDP quý II tăng 6,1%, thấp hơn mức tăng 7,5% của quý I.", "GRDP"),
        ("Lâm nghiệp tăng 5,3% nhưng chiếm tỷ trọng thấp nên chỉ đóng góp 0,03 điểm phần trăm.", "Lâm nghiệp"),
        ("Về thương mại, dịch vụ, tổng mức bán lẻ đạt 30.468 tỷ đồng.", "tổng mức bán lẻ"),
        ("Động lực tăng trưởng chính vẫn là công nghiệp chế biến tăng 14,8%.", "công nghiệp chế biến"),
        ("GRDP đạt 457 nghìn tỷ đồng theo giá hiện hành, tăng 7,5%.", "GRDP"),
        ("Báo cáo của sở cho biết tổng mức bán lẻ đạt 300 tỷ đồng.", "tổng mức bán lẻ"),
        ("Doanh nghiệp FDI vẫn chiếm tỷ lệ áp đảo, ước đạt 82 tỷ USD.", "Doanh nghiệp FDI"),
        ("Năng suất lúa đạt 62,6 tạ/ha sản lượng đạt 719 tấn.", "sản lượng Năng suất lúa"),
        (
            "Dù khó khăn nhưng vẫn tăng trưởng kinh tế, cao hơn bình quân chung cả nước (3,1%).",
            "bình quân chung cả nước tăng trưởng kinh tế"
        ),
        ("Tiêu dùng cuối cùng tăng 7%.", "Tiêu dùng cuối cùng"),
        (
            "Tổng vốn đầu tư đạt 30,8 nghìn tỷ đồng; thu nội địa hoàn thành vượt so với dự toán được giao (6.193 tỷ đồng).",
            "thu nội địa"
        ),
        (
            "Giá trị xuất khẩu chè đạt 43 triệu USD; so với cùng kỳ giảm 10,5% về khối lượng, tăng 39,6% về giá trị.",
            "Giá trị xuất khẩu chè"
        ),
        ("Với đà này, cả năm xuất khẩu chè dự kiến đạt 5 tỷ USD, thậm chí là 5,5 tỷ USD.", "xuất khẩu chè"),
        ("Ngành chế tạo vẫn duy trì mức tăng 5,9% so với tháng trước.", "Ngành chế tạo"),
        ("Ô tô du lịch đạt 81,5 nghìn chiếc.", "Ô tô du lịch"),
        ("Vốn cam kết trong 8 tháng qua đã vượt 120 triệu USD.", "Vốn cam kết"),
        ("Số lao động trong ngành tại thời điểm 1/10 tăng 0,8% so với tháng trước.", "Số lao động trong ngành"),
        ("Tháng 9, xuất khẩu chè đem về gần 370 triệu USD.", "xuất khẩu chè"),
        ("Tổng thu đạt 15.745 tỷ đồng; tổng chi đạt 14.210 tỷ đồng.", "tổng chi"),
    ])
    func theLastFigureIsOf(text: String, about: String) throws {
        let release = ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "text.md"))
        #expect(release.figures.last?.about == about)
    }
}

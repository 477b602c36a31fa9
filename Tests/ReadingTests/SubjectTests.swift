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
        ("Tổng thu đạt 15.745 tỷ đồng; tổng chi đạt 14.210 tỷ đồng.", "tổng chi"),
    ])
    func theLastFigureIsOf(text: String, about: String) throws {
        let release = ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "text.md"))
        #expect(release.figures.last?.about == about)
    }
}

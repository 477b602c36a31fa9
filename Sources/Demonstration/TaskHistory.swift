import Figures
import PlanBook

/// Tasks that stand in every state on the day on which the book is made, with the directives that they rest on.
struct TaskHistory {
    private struct Sample {
        var words: String
        var lead: String
        var cooperating: [String] = []
        var kind: BookTask.Kind = .task
        /// Days from today; nil where none is set.
        var deadline: Int?
        /// What was reported, days from today.
        var reports: [(day: Int, outcome: TaskReport.Outcome, words: String)] = []
        /// Indices into the directives.
        var directives: [Int] = []
    }

    private let writer: BookWriter
    private let source: Int64
    private let clock: BookClock
    private static let given = -120

    init(_ writer: BookWriter, source: Int64, clock: BookClock) {
        (self.writer, self.source, self.clock) = (writer, source, clock)
    }

    /// - Returns: how many tasks were added.
    func make() throws -> Int {
        let directives = try Self.directives.map { try writer.findOrAdd($0) }
        try setTargets(directives)
        for sample in Self.samples {
            let id = try writer.add(
                BookTask(
                    kind: sample.kind, words: sample.words, given: day(Self.given),
                    leads: [sample.lead], cooperating: sample.cooperating,
                    deadline: sample.deadline.map(day), directives: sample.directives.map { directives[$0] },
                    source: source))
            for report in sample.reports {
                try writer.add(
                    TaskReport(
                        task: id, day: day(report.day), outcome: report.outcome, words: report.words,
                        source: source))
            }
        }
        return Self.samples.count
    }

    /// Some days from today.
    private func day(_ distance: Int) -> Day { Day(clock.now().addingTimeInterval(Double(distance) * 86_400)) }

    /// Goals of the year after the published one, set by the first directive.
    private func setTargets(_ directives: [Int64]) throws {
        let catalogue = try writer.reader.catalogue()
        let home = try writer.reader.areaMap().requireArea(DemonstrationBook.homeArea)
        guard let first = directives.first, let day = Day(year: DemonstrationBook.year.year, month: 12, day: 10) else {
            return
        }
        for (code, goal) in Self.goals {
            guard let indicator = catalogue.indicator(code), let value = BookNumber(text: goal) else { continue }
            try writer.add(
                Target(
                    indicator: indicator.id, area: home.id, period: Period(year: DemonstrationBook.year.year + 1),
                    kind: indicator.sector == "budget" ? .estimate : .plan, inForce: day, value: value,
                    directive: first, source: source))
        }
    }

    private static let goals = [
        ("budget_revenue", "16020"), ("exports", "17500"), ("jobs_created", "32500"), ("industrial_output", "345000"),
    ]

    private static let directives = [
        Directive(
            type: "Nghị quyết", number: "58/NQ-HĐND", issuer: "Hội đồng nhân dân tỉnh",
            day: Day(year: 2021, month: 12, day: 10), title: "Về kế hoạch năm 2022 (văn bản minh họa)"),
        Directive(
            type: "Quyết định", number: "1500/QĐ-UBND", issuer: "Ủy ban nhân dân tỉnh",
            day: Day(year: 2021, month: 12, day: 28), title: "Về giao nhiệm vụ trọng tâm (văn bản minh họa)"),
        Directive(
            type: "Chỉ thị", number: "07/CT-UBND", issuer: "Chủ tịch Ủy ban nhân dân tỉnh",
            day: Day(year: 2022, month: 2, day: 15), title: "Về cải cách thủ tục hành chính (văn bản minh họa)"),
    ]

    private static let samples = [
        Sample(
            words: "Trình phương án đẩy nhanh giải ngân vốn đầu tư công", lead: "Sở Kế hoạch và Đầu tư",
            cooperating: ["Sở Tài chính"], deadline: -25,
            reports: [(-60, .progress, "Đã lấy ý kiến các chủ đầu tư.")], directives: [1]),
        Sample(
            words: "Rà soát các dự án chậm tiến độ trong khu công nghiệp",
            lead: "Ban Quản lý các khu công nghiệp tỉnh", deadline: -6, directives: [1]),
        Sample(
            words: "Công khai bộ thủ tục hành chính đã đơn giản hóa", lead: "Văn phòng Ủy ban nhân dân tỉnh",
            deadline: -40, reports: [(-45, .done, "Đã công khai 214 thủ tục.")], directives: [2]),
        Sample(
            words: "Báo cáo kết quả hỗ trợ lao động trở lại làm việc", lead: "Sở Lao động - Thương binh và Xã hội",
            deadline: -50, reports: [(-38, .done, "Đã báo cáo, chậm vì chờ số liệu của ba huyện.")], directives: [0]),
        Sample(
            words: "Hoàn thành cơ sở dữ liệu hộ nghèo, hộ cận nghèo", lead: "Sở Lao động - Thương binh và Xã hội",
            cooperating: ["Sở Thông tin và Truyền thông"], deadline: 30,
            reports: [(-12, .progress, "Đã nhập xong bảy huyện.")], directives: [2]),
        Sample(
            words: "Xây dựng kế hoạch xúc tiến tiêu thụ vải thiều", lead: "Sở Công Thương",
            cooperating: ["Sở Nông nghiệp và Phát triển nông thôn"], deadline: 75, directives: [0]),
        Sample(words: "Duy trì đường dây nóng tiếp nhận kiến nghị của doanh nghiệp", lead: "Sở Kế hoạch và Đầu tư"),
        Sample(
            words: "Thực hiện kết luận thanh tra về quản lý đất đai (minh họa)", lead: "Sở Tài nguyên và Môi trường",
            kind: .conclusion, deadline: 20),
        Sample(
            words: "Trả lời kiến nghị của cử tri về đường giao thông nông thôn (minh họa)",
            lead: "Sở Giao thông vận tải", kind: .petition, deadline: 10),
    ]
}

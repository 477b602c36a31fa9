import Checking
import Figures
import Hummingbird
import PlanBook
import Reporting

/// Who has reported for a period and who is late; the office opens forms here.
struct BoardPage: Sendable {
    func register(_ routes: StaffRoutes) {
        routes.get(.forms) { try await page($0) }
        routes.post(.forms) { try await open($0) }
    }

    private func page(_ asked: StaffRequest, trouble: Bilingual? = nil) async throws -> Response {
        let wanted = try asked.open.askedPeriod()
        let (actor, today) = (asked.actor, asked.store.clock.today)
        let fields = try await asked.store.read { reader, outline -> Fields in
            let periods = try reader.formPeriods(for: actor)
            let period = wanted ?? periods.first
            let board = try period.map { try reader.board(of: $0, for: actor) }
            let lines = board?.lines ?? []
            let late = lines.filter { $0.isLate(on: today) }
            var fields: Fields = [
                "periods": periods.map { choice -> Fields in
                    [
                        "value": choice.text, "name": asked.printing.period(choice),
                        "isChosen": choice.canonical == period?.canonical,
                    ]
                },
                "hasForms": !lines.isEmpty, "lines": lines.map { Self.line($0, outline, asked, today) },
                "count": "\(lines.count)", "reported": "\(lines.lazy.filter { !$0.state.canBeFilledIn }.count)",
                "approved": "\(lines.lazy.filter { $0.state.isApproved }.count)", "late": "\(late.count)",
                "mayOpen": actor.may(.openForms), "address": StaffPlace.forms.address(asked.links),
                "agencies": outline.catalogue.agencies.filter { agency in
                    outline.catalogue.indicators.contains { $0.agency == agency.code && $0.formula.isEmpty }
                }.map { ["value": $0.code, "name": asked.printing.name($0)] as Fields },
            ]
            fields.set("periodName", period.map(asked.printing.period))
            return fields
        }
        var all = fields
        all.set("trouble", trouble.map { asked.language($0) })
        return try asked.page(
            "board", title: asked.language(StaffPlace.forms.title), all,
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    private static func line(
        _ line: FormBoard.Line, _ outline: BookOutline, _ asked: StaffRequest, _ today: Day
    ) -> Fields {
        let area = outline.areas.area(id: line.form.area)
        var fields: Fields = [
            "who": line.form.agency.flatMap { outline.agencies[$0] }.map(asked.printing.name) ?? area?.fullName ?? "",
            "area": area?.fullName ?? "", "address": StaffPlace.forms.address(asked.links) + "/\(line.form.id)",
            "state": asked.language(line.state.words), "mood": line.state.mood,
            "deadline": asked.printing.day(line.form.deadline), "isLate": line.isLate(on: today),
            "filled": "\(line.filled)/\(line.asked)",
            "bar": SmallCharts.bar(
                percent: (try? Rational(Int128(line.filled * 100), over: Int128(max(1, line.asked)))) ?? .zero,
                scale: 100,
                mark: nil),
        ]
        fields.set("submitted", line.submitted.map(asked.printing.day))
        fields.set("remark", line.state == .returned ? line.remark : nil)
        return fields
    }

    /// Opens the forms of a period: of chosen agencies, of the districts or of the communes.
    private func open(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        guard let period = form.text("period").flatMap({ Period(text: $0) }),
            let deadline = form.text("deadline").flatMap({ Day(text: $0) })
        else {
            return try await page(
                asked,
                trouble: .init(
                    vi: "Hãy ghi kỳ như 2021-M06 và hạn như 2021-06-20.",
                    en: "Give the period as 2021-M06 and the deadline as 2021-06-20."))
        }
        let agencies = Set(form.all("agency"))
        let takesAreas = form["areas"] != nil
        let actor = asked.actor
        do {
            try await asked.write(.init(.form, subject: period.text, detail: "open")) { writer in
                try FormOpening(writer, period, deadline, actor).open(agencies: agencies, areas: takesAreas)
            }
        } catch {
            guard let trouble = StaffTrouble(error), trouble.status == .unprocessableContent else { throw error }
            return try await page(asked, trouble: trouble.words)
        }
        return asked.redirect(
            to: Links.query(
                StaffPlace.forms.address(asked.links), [(asked.language(vi: "ky", en: "period"), period.text)]),
            .opened)
    }
}

/// Opens a period's forms, those that are open already left as they are.
private struct FormOpening {
    private let writer: BookWriter
    private let period: Period
    private let deadline: Day
    private let actor: Actor

    init(_ writer: BookWriter, _ period: Period, _ deadline: Day, _ actor: Actor) {
        (self.writer, self.period, self.deadline, self.actor) = (writer, period, deadline, actor)
    }

    func open(agencies: Set<String>, areas: Bool) throws {
        let catalogue = try writer.reader.catalogue()
        let map = try writer.reader.areaMap()
        let home = try map.requireArea(writer.reader.homeArea())
        var opened = 0
        for agency in agencies.sorted() {
            opened += try open(home, agency, catalogue.asked(ofAgency: agency, inHomeArea: true))
        }
        if areas, let day = period.lastDay {
            let asked = catalogue.asked(ofAgency: nil, inHomeArea: false)
            for area in map.children(of: home.id, on: day) where area.kind != .industrialPark {
                opened += try open(area, nil, asked)
            }
        }
        guard opened > 0 else {
            throw PlanBookError.unfit(
                vietnamese: "không có biểu mới nào để mở: hãy chọn cơ quan hoặc địa bàn chưa có biểu của kỳ này",
                english: "there is no new form to open: choose agencies or areas that have none of this period")
        }
    }

    private func open(_ area: Area, _ agency: String?, _ asked: [Indicator]) throws -> Int {
        guard !asked.isEmpty, try writer.reader.form(of: period, in: area.id, agency: agency, for: actor) == nil else {
            return 0
        }
        try writer.open(
            ReportForm(period: period, area: area.id, agency: agency, deadline: deadline, indicators: asked.map(\.id)),
            by: actor)
        return 1
    }
}

import Checking
import Figures
import PlanBook
import Reporting

/// The record of one figure: its value, where it came from, how it was revised, what it is to reach.
struct FigurePage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let (code, text, slug) = (try asked.part("code"), try asked.part("period"), try asked.rest())
        guard let period = Period(text: text) else { throw PortalError.notFound }
        let vintage = try asked.askedVintage()
        let (title, fields) = try await asked.kitchen.store.readPublic { reader, outline in
            let indicator = try outline.requireIndicator(code)
            let area = try outline.requireArea(slug: slug)
            let work = FigureWork(try reader.trace(indicator, in: area, period), asked, vintage)
            return (work.title, work.fields())
        }
        return try asked.page("figure", title: title, fields)
    }
}

private struct FigureWork {
    private let trace: Trace
    private let asked: PageRequest
    private let vintage: Vintage

    init(_ trace: Trace, _ asked: PageRequest, _ vintage: Vintage) {
        (self.trace, self.asked, self.vintage) = (trace, asked, vintage)
    }

    private var printing: Printing { asked.printing }
    private var links: Links { asked.links }
    private var language: Language { asked.language }

    var title: String {
        "\(printing.name(trace.indicator)), \(printing.period(trace.period)), \(trace.area.fullName)"
    }

    private var address: String { links.figure(trace.indicator.code, trace.area.slug, trace.period) }

    private var steps: [Trace.Step] {
        trace.steps.filter { step in vintage.day.map { step.observation.known <= $0 } ?? true }
    }

    /// What releases say of it up to the day asked about, the latest first.
    private var stated: [Trace.Origin] {
        trace.stated.reversed().filter { origin in
            vintage.day.map { (origin.release?.day ?? .distantFuture) <= $0 } ?? true
        }
    }

    func fields() -> Fields {
        let steps = steps
        var fields: Fields = [
            "indicatorName": printing.name(trace.indicator), "areaName": trace.area.fullName,
            "periodName": printing.period(trace.period), "unit": printing.unit(trace.indicator.unit),
            "indicatorsAddress": links.section(.indicators), "latestAddress": address,
            "indicatorAddress": Links.query(
                links.indicator(trace.indicator.code), [(language(vi: "dia-ban", en: "area"), trace.area.slug)]),
            "steps": steps.enumerated().reversed().map { step($1, isInForce: $0 == steps.count - 1) },
            "hasTargets": !trace.aims.isEmpty, "targets": trace.aims.reversed().map(aim),
            "hasStated": !stated.isEmpty,
            "stated": stated.map { origin -> Fields in
                [
                    "sentence": origin.sentence ?? origin.quotation?.quote ?? "",
                    "day": origin.release.map { printing.day($0.day) } ?? "",
                ]
            },
            "jsonAddress": Links.query(
                "/api/v1/observations",
                [
                    ("indicator", trace.indicator.code), ("area", trace.area.slug), ("period", trace.period.text),
                    ("known", vintage.day?.text), ("revisions", "true"),
                ]),
        ]
        fields.set("asKnown", vintage.day.map(printing.day))
        if let last = steps.last?.observation, let value = last.value {
            fields["value"] = printing.number(value)
            fields["status"] = printing.status(last.status)
            fields["known"] = printing.day(last.known)
            fields["citation"] = citation(value, last)
        }
        return fields
    }

    private func citation(_ value: BookNumber, _ observation: Observation) -> String {
        let host = asked.kitchen.settings.publicAddress ?? ""
        let vintage =
            "\(host)\(Links.query(address, [(language(vi: "biet-den", en: "known"), observation.known.text)]))"
        return "\(title): \(printing.number(value)) \(printing.unit(trace.indicator.unit)) "
            + "(\(printing.status(observation.status)), \(printing.day(observation.known))). \(vintage)"
    }

    private func step(_ step: Trace.Step, isInForce: Bool) -> Fields {
        let observation = step.observation
        var fields: Fields = [
            "isInForce": isInForce, "status": printing.status(observation.status),
            "known": printing.day(observation.known),
            "value": observation.value.map(printing.number) ?? language(vi: "đã rút", en: "withdrawn"),
            "vintageAddress": Links.query(address, [(language(vi: "biet-den", en: "known"), observation.known.text)]),
            "source": step.origin.source.map { language($0.words) } ?? "",
        ]
        fields.set("recorded", step.origin.entry.map { String($0.at.prefix(16)).replacing("T", with: " ") + " UTC" })
        fields.set("reason", observation.reason)
        fields.set("sentence", step.origin.sentence)
        if let release = step.origin.release {
            fields["releaseAddress"] = links.release(release.id)
            fields["releaseTitle"] = release.title
        }
        return fields
    }

    private func aim(_ aim: Trace.Aim) -> Fields {
        let target = aim.target
        var fields: Fields = [
            "kind": target.kind == .plan
                ? language(vi: "kế hoạch", en: "plan") : language(vi: "dự toán", en: "budget estimate"),
            "assigner": language(target.assigner.words), "inForce": printing.day(target.inForce),
            "value": target.value.map { printing.number($0) + (target.upper.map { "–" + printing.number($0) } ?? "") }
                ?? language(vi: "đã bỏ", en: "lifted"),
        ]
        if let directive = aim.directive {
            fields["directive"] = "\(directive.type) \(directive.number)"
            fields["directiveAddress"] = links.directive(directive.id)
        }
        fields.set("source", aim.origin.source.map { language($0.words) })
        return fields
    }
}

extension Source {
    var words: Bilingual {
        switch kind {
        // Who typed a figure in is the book's and its journal's to know, not the public's.
        case .person: .init(vi: "Đơn vị báo cáo nhập vào sổ", en: "Entered by those who report it")
        case .file: .init(vi: "Tệp \(name)", en: "File \(name)")
        case .release: .init(vi: "Thông cáo \(name)", en: "Release \(name)")
        case .feed: .init(vi: "Nguồn tự động \(name)", en: "Feed \(name)")
        case .generated: .init(vi: "Số sinh ra để minh họa", en: "Made up for demonstration")
        }
    }
}

extension Target.Assigner {
    var words: Bilingual {
        switch self {
        case .council: .init(vi: "Hội đồng nhân dân giao", en: "set by the People's Council")
        case .committee: .init(vi: "Ủy ban nhân dân giao", en: "set by the People's Committee")
        case .central: .init(vi: "Trung ương giao", en: "set by the central government")
        }
    }
}

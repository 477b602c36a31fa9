import Figures
import PlanBook

extension WritingRun {
    /// The tasks of a section in the words in which they were given: `{{tasks heading=2.1}}`.
    mutating func taskBlocks(of tag: TemplateTag) -> [WrittenBlock] {
        let all = tasks(of: tag)
        guard !all.isEmpty else {
            missingTasks("tasks " + (tag["heading"] ?? ""), tag)
            return []
        }
        // The sentence that leads a section may itself be a task of the register.
        let chosen = all.filter { !said.contains(" \(NameKey.key(of: $0.task.words)) ") }
        guard !chosen.isEmpty else { return [] }
        let items = chosen.enumerated().map { index, standing in
            taskRuns(standing.task, stop: index == chosen.count - 1 ? "." : ";")
        }
        guard tag["style"] == "paragraph" else { return [.list(items)] }
        return [.paragraph(items.joinedRuns(by: " ").merged)]
    }

    private mutating func missingTasks(_ what: String, _ tag: TemplateTag) {
        guard !tag.isSet("optional") else { return }
        faults.append(TemplateFault(.notYetKnown(what, day: facts.day.text), at: tag.place))
    }

    private func tasks(of tag: TemplateTag) -> [TaskStanding] {
        facts.tasks.filter { standing in
            let task = standing.task
            if let heading = tag["heading"] {
                guard task.sentence?.heading.map({ Self.number($0) == Self.number(heading) }) ?? false else {
                    return false
                }
            }
            if let agency = tag["agency"],
                !task.leads.contains(where: { NameKey.key(of: $0) == NameKey.key(of: agency) })
            {
                return false
            }
            if let state = tag["state"], standing.state.rawValue != state { return false }
            return true
        }
    }

    private static func number(_ heading: String) -> String {
        heading.hasSuffix(".") ? String(heading.dropLast()) : heading
    }

    /// A task's sentence, with the figures that its release stated in it bound to these.
    private func taskRuns(_ task: BookTask, stop: String) -> [WrittenRun] {
        var words = task.words.capitalisedFirst
        while let last = words.last, ".;,".contains(last) || last.isWhitespace { words.removeLast() }
        var runs: [WrittenRun] = []
        var rest = Substring(words)
        for quotation in quotations(in: task) {
            guard let place = rest.firstRange(of: quotation.quote) else { continue }
            runs.append(.text(String(rest[..<place.lowerBound])))
            runs.append(
                .figure(
                    BoundFigure(
                        id: "", tag: "task:\(task.id)", text: quotation.quote, kind: quotation.kind,
                        value: quotation.value, unit: quotation.unit, base: quotation.base, period: quotation.period)))
            rest = rest[place.upperBound...]
        }
        runs.append(.text(rest + stop))
        return runs.merged
    }

    private func quotations(in task: BookTask) -> [Quotation] {
        guard let sentence = task.sentence else { return [] }
        return (facts.quotations[sentence.release] ?? []).filter {
            sentence.range.contains($0.range.lowerBound) && $0.range.upperBound <= sentence.range.upperBound
        }
    }

    /// The directives that the chosen tasks rest on, each once: "Nghị quyết số 105-NQ/TU của Ban Thường vụ Tỉnh ủy".
    mutating func directives(of tag: TemplateTag) -> [WrittenRun] {
        var seen: Set<Int64> = []
        let cited = tasks(of: tag).flatMap { facts.directivesByTask[$0.task.id] ?? [] }
            .filter { seen.insert($0.id).inserted }
        guard !cited.isEmpty else {
            missingTasks("directives " + (tag["heading"] ?? ""), tag)
            return []
        }
        let names = cited.map(name)
        guard let last = names.last, names.count > 1 else { return [.text(names.first ?? "")] }
        return [.text(names.dropLast().joined(separator: ", ") + (language == .vi ? " và " : " and ") + last)]
    }

    private func name(of directive: Directive) -> String {
        guard language == .vi else { return englishName(of: directive) }
        var name = "\(directive.type) số \(directive.number)"
        if let day = directive.day { name += " ngày \(day.day)/\(day.month)/\(day.year)" }
        if let issuer = directive.issuer { name += " của \(issuer)" }
        return name
    }

    private func englishName(of directive: Directive) -> String {
        var name = "\(Self.directiveTypes[directive.type.lowercased()] ?? directive.type) No. \(directive.number)"
        if let day = directive.day { name += " of \(FrameWords.date(day, .en))" }
        if let issuer = directive.issuer { name += directive.day == nil ? " of \(issuer)" : ", \(issuer)" }
        return name
    }

    private static let directiveTypes = [
        "nghị quyết": "Resolution", "nghị định": "Decree", "quyết định": "Decision", "chỉ thị": "Directive",
        "kết luận": "Conclusion", "thông tư": "Circular", "luật": "Law", "kế hoạch": "Plan", "thông báo": "Notice",
        "chương trình": "Programme",
    ]

    /// The targets of a period, an item each: "Phấn đấu tỷ lệ … đạt 30%".
    mutating func targetBlocks(of tag: TemplateTag) -> [WrittenBlock] {
        let (area, period) = (area(of: tag), period(of: tag))
        let sectors = tag["sector"].map { facts.sectors(below: $0) }
        var items: [[WrittenRun]] = []
        for (indicator, _) in facts.targets(in: area, period) where sectors?.contains(indicator.sector) ?? true {
            let known = facts.facts(indicator, in: area, period)
            let figures = figure(
                TemplateTag(
                    word: indicator.code, measure: "target",
                    options: tag.options.filter { ["area", "period"].contains($0.key) }, place: tag.place), before: "")
            guard !figures.isEmpty else { continue }
            let name = sentences.subject(of: known, SentenceWriter.Wish(isOpening: false))
            items.append(
                [.text(aim(name, falls: indicator.direction == .down))] + figures + [.text(";")])
        }
        guard !items.isEmpty else {
            missing("targets", tag)
            return []
        }
        if let last = items.indices.last { items[last][items[last].count - 1] = .text(".") }
        return [.list(items.map(\.merged))]
    }
}

extension WritingRun {
    /// "Phấn đấu tỷ lệ hộ nghèo còn ", "The poverty rate should come down to ".
    fileprivate func aim(_ name: String, falls: Bool) -> String {
        language == .vi
            ? "Phấn đấu \(name)\(falls ? " còn " : " đạt ")"
            : name.capitalisedFirst + (falls ? " should come down to " : " should reach ")
    }
}

extension BookFacts {
    /// A sector and those below it.
    func sectors(below code: String) -> Set<String> {
        var found: Set<String> = [code]
        var isGrowing = true
        while isGrowing {
            let more = catalogue.sectors.filter { $0.parent.map(found.contains) ?? false }.map(\.code)
            isGrowing = !found.isSuperset(of: more)
            found.formUnion(more)
        }
        return found
    }
}

extension SentenceWriter.Wish {
    init(isOpening: Bool) {
        self.init()
        self.isOpening = isOpening
    }
}

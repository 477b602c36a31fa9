import Checking
import Figures
import Foundation
import PlanBook
import Releasing
import Reporting

/// Turns a draft into the fields of the composer's template.
struct ComposerFields {
    private let work: DraftWork
    private let asked: StaffRequest
    private let typed: TypedDraft
    private let composition: Composition
    /// What the figure picker found.
    var picks: [Fields] = []
    /// The figures before they were refreshed.
    var former: [FigurePrint]?

    init(_ work: DraftWork, _ asked: StaffRequest, _ typed: TypedDraft, _ composition: Composition) {
        (self.work, self.asked, self.typed, self.composition) = (work, asked, typed, composition)
    }

    private var language: Language { asked.language }
    private var printing: Printing { asked.printing }
    private var address: String { work.address(asked.links) }
    private var mayWrite: Bool { work.state.canBeWritten && asked.actor.may(.composeDrafts) }

    var fields: Fields {
        let template = typed.template ?? work.last?.template ?? ""
        let lines = template.split(separator: "\n", omittingEmptySubsequences: false).count
        var fields: Fields = [
            "heading": work.draft.title, "listAddress": StaffPlace.drafts.address(asked.links), "address": address,
            "periodName": printing.period(work.period), "state": language(work.state.words), "mood": work.state.mood,
            "template": template, "known": typed.asKnown ?? work.last?.asKnown?.text ?? "", "mayWrite": mayWrite,
            "after": "\(typed.conflict?.theirs.id ?? typed.after ?? work.last?.id ?? 0)",
            "versionNumber": "\(work.versions.count)", "historyAddress": address + "/phien-ban",
            "lineNumbers": (1...max(1, lines)).map { "\($0)" }.joined(separator: "\n"),
            "isUnsaved": typed.template != nil && typed.template != work.last?.template,
            "question": typed.question, "picks": picks,
            "refusals": typed.refusals.map { ["words": language($0)] as Fields },
            "comments": work.comments.map(comment), "events": work.events.reversed().map(event),
            "mayComment": asked.actor.may(.commentDrafts), "typedComment": typed.comment, "typedRemark": typed.remark,
        ]
        fields.set("trouble", typed.trouble.map { language($0) })
        fields.set("lastWriter", work.last.map { work.name($0.person) })
        fields.set("lastWritten", work.last?.at.map(LocalHour.words))
        if work.state == .returned { fields.set("returnRemark", work.events.last { $0.kind == .return }?.remark) }
        addConflict(&fields, template)
        addResult(&fields)
        addRefreshed(&fields)
        addDeeds(&fields)
        fields.merge(PublicationFields(work, asked).fields) { _, own in own }
        return fields
    }

    // MARK: - What it gives

    private func addResult(_ fields: inout Fields) {
        fields["faults"] = composition.faults.map { fault -> Fields in
            [
                "line": "\(fault.place.line)", "column": "\(fault.place.column)", "words": language(fault.message),
            ]
        }
        fields["hasFaults"] = !composition.faults.isEmpty
        guard let written = composition.written else { return }
        let markup = HTMLWriter().fragment(of: written.release)
        fields["paper"] = String(decoding: markup, as: UTF8.self)
        fields["figureCount"] = printing.count(written.composed.figures.count)
        fields["objections"] = written.objections.map { ["words": language($0.bilingual)] as Fields }
        fields["lacks"] = written.lacks.map { ["words": language($0.message)] as Fields }
        fields["doubts"] = written.doubts.map { ["words": language($0.message)] as Fields }
        fields["gaps"] = written.gaps.map { ["words": language($0.message)] as Fields }
        fields["isFit"] = written.objections.isEmpty && written.lacks.isEmpty
        fields["isClean"] =
            written.objections.isEmpty && written.lacks.isEmpty && written.doubts.isEmpty && written.gaps.isEmpty
    }

    /// The figures that newer ones took the place of.
    private func addRefreshed(_ fields: inout Fields) {
        guard let former else { return }
        let now = Dictionary(grouping: composition.prints, by: \.tag)
        var seen: Set<FigurePrint> = []
        let changed = former.filter { print in
            seen.insert(print).inserted && now[print.tag].map { !$0.contains(print) } ?? false
        }
        fields["isRefreshed"] = true
        fields["refreshed"] = changed.map { print -> Fields in
            ["tag": print.tag, "former": print.text, "now": now[print.tag]?.first?.text ?? ""]
        }
        fields["hasRefreshed"] = !changed.isEmpty
    }

    /// Theirs beside mine.
    private func addConflict(_ fields: inout Fields, _ mine: String) {
        guard let conflict = typed.conflict else { return }
        fields["conflict"] =
            [
                "name": conflict.name, "theirs": conflict.theirs.template,
                "difference": DifferenceFields.hunks(LineDifference(from: conflict.theirs.template, to: mine)),
            ] as Fields
    }

    // MARK: - What was said and done

    private func comment(_ comment: DraftComment) -> Fields {
        var fields: Fields = ["words": comment.words, "who": work.name(comment.person)]
        fields.set("at", comment.at.map(LocalHour.words))
        fields.set("version", work.number(of: comment.version).map { "\($0)" })
        return fields
    }

    private func event(_ event: DraftEvent) -> Fields {
        var fields: Fields = ["what": language(event.kind.words), "who": work.name(event.person)]
        fields.set("at", event.at.map(LocalHour.words))
        fields.set("version", work.number(of: event.version).map { "\($0)" })
        fields.set(event.kind == .signOff ? "ownSeal" : "remark", event.remark)
        return fields
    }

    // MARK: - What can be done

    /// What this person may try now; the book decides again.
    private func addDeeds(_ fields: inout Fields) {
        let actor = asked.actor
        let mayReturn = actor.may(.signOffDrafts) || actor.may(.publish)
        fields["maySubmit"] = work.state.canBeWritten && actor.may(.composeDrafts) && work.last != nil
        fields["mayReturn"] = mayReturn && (work.state == .review || work.state == .signedOff)
        fields["maySignOff"] = work.state == .review && actor.may(.signOffDrafts)
        fields["mayPublish"] = work.state == .signedOff && actor.may(.publish)
        fields["versionID"] = "\(work.last?.id ?? 0)"
        fields.set("seal", work.signOff?.remark)
        fields["hasDeeds"] =
            ["maySubmit", "mayReturn", "maySignOff", "mayPublish"].contains { fields[$0] as? Bool == true }
    }
}

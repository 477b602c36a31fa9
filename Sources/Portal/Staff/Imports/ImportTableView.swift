import Exchange
import PlanBook
import Reporting

/// What taking a table would do, as fields of a page.
struct ImportTableView {
    private let plan: ImportPlan
    private let item: ImportTray.Item
    private let asked: StaffRequest

    init(_ plan: ImportPlan, _ item: ImportTray.Item, _ asked: StaffRequest) {
        (self.plan, self.item, self.asked) = (plan, item, asked)
    }

    var fields: Fields {
        let printing = asked.printing
        let differing = plan.reconciliations.filter { $0.agrees == false }
        var fields: Fields = [
            "name": plan.file, "isTable": true, "isGood": plan.isGood || item.options.takesGood,
            "wasTaken": plan.takenBefore != nil, "address": StaffPlace.imports.address(asked.links),
            "records": printing.count(plan.recordCount), "takesGood": item.options.takesGood,
            "counts": [
                count("Số liệu", "Observations", plan.observations), count("Kế hoạch", "Targets", plan.targets),
            ],
            "columns": plan.mapping.columns.enumerated().map { index, column -> Fields in
                [
                    "number": "\(index + 1)", "title": column.title, "meaning": column.meaning.text,
                    "words": column.meaning.sentence, "isGuessed": column.origin == .guessed,
                ]
            },
            "changes": plan.changes.prefix(ImportPlan.maximumShown).map { change -> Fields in
                [
                    "line": "\(change.line)", "indicator": change.indicator, "area": change.area,
                    "period": change.period.text, "old": change.old.map(printing.number) ?? "—",
                    "new": printing.number(change.new),
                ]
            },
            "hasChanges": !plan.changes.isEmpty, "badCount": printing.count(plan.badCount), "hasBad": plan.badCount > 0,
            "bad": plan.bad.prefix(ImportPlan.maximumShown).map { ["words": "\($0)"] as Fields },
            "unknown": plan.unknown.prefix(ImportPlan.maximumShown).map { name -> Fields in
                ["name": name.name, "count": "\(name.count)", "nearest": name.nearest ?? ""]
            },
            "hasUnknown": plan.unknownCount > 0,
            "differing": differing.prefix(ImportPlan.maximumShown).map { ["words": "\($0)"] as Fields },
            "hasDiffering": !differing.isEmpty, "reconciled": "\(plan.reconciliations.count - differing.count)",
            "reason": item.options.reason ?? "", "unit": item.options.unit ?? "",
            "period": item.options.period?.text ?? "",
            "roles": ColumnMeaning.Role.allCases.map { ["value": $0.rawValue] as Fields },
        ]
        fields["canTake"] = plan.takenBefore == nil && (plan.isGood || item.options.takesGood)
        return fields
    }

    private func count(_ vietnamese: String, _ english: String, _ counts: ImportPlan.Counts) -> Fields {
        let printing = asked.printing
        return [
            "name": asked.language(vi: vietnamese, en: english), "new": printing.count(counts.new),
            "changed": printing.count(counts.changed), "unchanged": printing.count(counts.unchanged),
        ]
    }
}

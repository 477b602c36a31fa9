import Figures
import PlanBook

/// Finds out what a table's columns mean, from their titles and from what stands below them.
struct MappingGuess {
    let names: KnownNames
    let top: TableTop
    /// The first rows.
    let rows: [TableLine]

    func mapping() -> ColumnMapping {
        var columns = top.titles.map { title in
            ColumnMapping.Column(title: title, meaning: meaning(of: title) ?? ColumnMeaning(.skip), origin: .guessed)
        }
        // Among areas a total is theirs; beside other columns nobody knows what it is of.
        if columns.contains(where: { $0.meaning.area != nil }) {
            for column in columns.indices where TotalWords.isTotal(columns[column].title) {
                columns[column].meaning = ColumnMeaning(.value)
            }
        }
        let period = top.captions.lazy.compactMap { PeriodWords.find(in: $0)?.period }.first
        findAreasOfLevel(&columns, period)
        settleTwins(&columns)
        findNames(&columns)
        findPeriods(&columns)
        findValue(&columns)
        return ColumnMapping(
            columns: columns, unit: UnitWords.stated(in: top.captions), period: period)
    }

    /// Titles that several areas share, as a province and its city do: among areas of one level that of this level is
    /// meant.
    private func findAreasOfLevel(_ columns: inout [ColumnMapping.Column], _ period: Period?) {
        let levels = Set(columns.compactMap { $0.meaning.area.flatMap(names.areas.area)?.kind.level })
        guard levels.count == 1, let level = levels.first else { return }
        for column in columns.indices where isFree(columns[column]) {
            let (name, unit) = UnitWords.split(columns[column].title)
            let found = names.areas(named: name).filter { area in
                area.kind.level == level && period.map(area.exists(in:)) ?? true
            }
            guard found.count == 1 else { continue }
            columns[column].meaning = ColumnMeaning(.value, area: found[0].slug, unit: unit)
        }
    }

    // MARK: Titles

    private func meaning(of title: String) -> ColumnMeaning? {
        let bare = NameKey.bare(title)
        if let role = TitleWords.role(bare) { return ColumnMeaning(role) }
        let (name, unit) = UnitWords.split(title)
        if unit != nil, let role = TitleWords.role(NameKey.bare(name)) { return ColumnMeaning(role, unit: unit) }
        if let indicator = names.indicator(name) { return ColumnMeaning(.value, indicator: indicator.code, unit: unit) }
        if TitleWords.compares(bare) { return ColumnMeaning(.skip) }
        if let found = PeriodWords.find(in: name) {
            if var values = TitleWords.values(found.rest) {
                values.period = found.period
                values.unit = unit
                return values
            }
            return nameBesidePeriod(name, found.period, unit)
        }
        if let values = TitleWords.values(bare.split(separator: " ").map(String.init)) {
            var values = values
            values.unit = unit
            return values
        }
        if names.areaKind(name) == .one { return ColumnMeaning(.value, area: names.area(name)?.slug, unit: unit) }
        return nil
    }

    /// "Tổng thu ngân sách năm 2021"
    private func nameBesidePeriod(_ title: String, _ period: Period, _ unit: String?) -> ColumnMeaning? {
        var words = title.split(separator: " ").map(String.init)
        while let last = words.last {
            let isPeriodWord =
                last.contains { $0.isNumber } || ["năm", "tháng", "quý", "đầu", "kỳ"].contains(last.lowercased())
            guard isPeriodWord else { break }
            words.removeLast()
        }
        let name = words.joined(separator: " ")
        if let indicator = names.indicator(name) {
            return ColumnMeaning(.value, indicator: indicator.code, period: period, unit: unit)
        }
        guard names.areaKind(name) == .one, let area = names.area(name) else { return nil }
        return ColumnMeaning(.value, area: area.slug, period: period, unit: unit)
    }

    /// "Huyện" and "Xã" side by side: the higher one tells the lower one's whereabouts. Of two columns that both name
    /// indicators the one that more is known of counts.
    private func settleTwins(_ columns: inout [ColumnMapping.Column]) {
        let areas = columns.indices.filter { columns[$0].meaning.role == .area }
        if areas.count > 1 {
            let levels = areas.map { Self.level(columns[$0].title) }
            let lowest = levels.max() ?? 0
            let kept = areas.indices.filter { levels[$0] == lowest }.max { known(areas[$0]) < known(areas[$1]) }
            for index in areas.indices where index != kept {
                let isAbove = levels[index] == lowest - 1
                columns[areas[index]].meaning.role = isAbove && levels[index] > 0 ? .parent : .skip
            }
        }
        let indicators = columns.indices.filter { columns[$0].meaning.role == .indicator }
        guard let best = indicators.max(by: { knownIndicators($0) < knownIndicators($1) }) else { return }
        for column in indicators where column != best { columns[column].meaning.role = .skip }
    }

    private static func level(_ title: String) -> Int {
        let bare = NameKey.bare(title)
        if bare.contains("xa") && !bare.contains("thi xa") || bare.contains("phuong") || bare.contains("commune") {
            return 3
        }
        if bare.contains("huyen") || bare.contains("district") { return 2 }
        return bare.contains("tinh") || bare.contains("province") ? 1 : 0
    }

    // MARK: Cells

    /// Whether a column's title leaves open what it holds; running numbers ("STT") look like codes, but are none.
    private func isFree(_ column: ColumnMapping.Column) -> Bool {
        column.meaning.role == .skip && TitleWords.role(NameKey.bare(column.title)) == nil
            && !TitleWords.compares(NameKey.bare(column.title))
    }

    private func texts(_ column: Int) -> [String] {
        Array(Set(rows.prefix(200).map { $0[column] }.filter { !$0.isEmpty }))
    }

    private func known(_ column: Int) -> Int {
        texts(column).count { names.areaKind($0) != .none || TotalWords.isTotal($0) }
    }

    private func knownIndicators(_ column: Int) -> Int { texts(column).count { names.indicator($0) != nil } }

    private func isMost(_ count: Int, of all: Int) -> Bool { count > 0 && count * 2 >= all }

    /// The columns without a telling title whose cells are names of indicators or areas.
    private func findNames(_ columns: inout [ColumnMapping.Column]) {
        let free = columns.indices.filter { isFree(columns[$0]) && !Self.isNumeric(texts($0)) }
        let isSettled = columns.contains { $0.meaning.indicator != nil }
        if !columns.contains(where: { $0.meaning.role == .indicator }), !isSettled,
            let best = free.max(by: { knownIndicators($0) < knownIndicators($1) }),
            isMost(knownIndicators(best), of: texts(best).count)
        {
            columns[best].meaning.role = .indicator
        }
        let still = free.filter { columns[$0].meaning.role == .skip }
        if !columns.contains(where: { $0.meaning.role == .area || $0.meaning.area != nil }),
            let best = still.max(by: { known($0) < known($1) }), isMost(known(best), of: texts(best).count)
        {
            columns[best].meaning.role = .area
        }
    }

    private func findPeriods(_ columns: inout [ColumnMapping.Column]) {
        let roles: Set<ColumnMeaning.Role> = [.period, .year, .quarter, .month]
        guard !columns.contains(where: { roles.contains($0.meaning.role) || $0.meaning.period != nil }) else { return }
        for column in columns.indices where isFree(columns[column]) {
            let texts = texts(column)
            if isMost(texts.count { PeriodWords.period($0.unmarked) != nil }, of: texts.count) {
                columns[column].meaning.role = .period
                return
            }
        }
    }

    /// A table with one column of numbers and no word for it.
    private func findValue(_ columns: inout [ColumnMapping.Column]) {
        guard !columns.contains(where: { $0.meaning.isValue }) else { return }
        let numeric = columns.indices.filter { column in
            isFree(columns[column]) && Self.isNumeric(texts(column))
        }
        if numeric.count == 1 { columns[numeric[0]].meaning.role = .value }
    }

    private static func isNumeric(_ texts: [String]) -> Bool {
        !texts.isEmpty
            && texts.allSatisfy { text in
                Array(text.utf8).withUnsafeBufferPointer {
                    let form = NumberField($0).form
                    return form != .notANumber && form != .tooLong
                }
            }
    }
}

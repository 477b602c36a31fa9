import PlanBook

/// Indicators in the order of the catalogue.
enum IndicatorResource {
    static let list = APIOperation.list(
        "/indicators", "listIndicators", vi: "Các chỉ tiêu.", en: "The indicators.",
        [
            APIParameter(
                name: "sector", form: .text,
                words: .init(vi: "Mã lĩnh vực, cả các lĩnh vực con.", en: "A sector's code; those below it as well.")),
            APIParameter(name: "agency", form: .text, words: .init(vi: "Mã cơ quan.", en: "An agency's code.")),
        ], shape, cursorParts: 2
    ) { asked in
        if let sector = asked.values["sector"], asked.outline.sectors[sector] == nil {
            throw PortalError.notFound(vi: "Không có lĩnh vực «\(sector)».", en: "There is no sector “\(sector)”.")
        }
        if let agency = asked.values["agency"], asked.outline.agencies[agency] == nil {
            throw PortalError.notFound(vi: "Không có cơ quan «\(agency)».", en: "There is no agency “\(agency)”.")
        }
        let chosen = asked.outline.catalogue.indicators.filter { indicator in
            (asked.values["sector"].map { asked.outline.is(indicator.sector, within: $0) } ?? true)
                && (asked.values["agency"].map { indicator.agency == $0 } ?? true)
        }
        // The cursor takes no sign.
        return APIPage(of: chosen, asked) { [Int64(max(0, $0.position)), $0.id] }
            .map { Row($0, asked.outline) }
    }

    static let item = APIOperation.item(
        "/indicators/{code}", "getIndicator", vi: "Một chỉ tiêu.", en: "One indicator.",
        [.inPath("code", vi: "Mã chỉ tiêu.", en: "The indicator's code.")], shape
    ) { asked in
        Row(try asked.outline.requireIndicator(asked.values["code"] ?? ""), asked.outline)
    }

    struct Row: Sendable {
        let indicator: Indicator
        let parts: [String]
        let wholes: [String]

        init(_ indicator: Indicator, _ outline: BookOutline) {
            self.indicator = indicator
            parts = outline.catalogue.parts(of: indicator.code).map(\.part)
            wholes = outline.catalogue.wholes(of: indicator.code)
        }
    }

    private static let shape = RecordShape<Row>(
        "Indicator",
        [
            .text("code", vi: "Mã", en: "Code") { $0.indicator.code },
            .text("name_vi", vi: "Tên tiếng Việt", en: "Vietnamese name") { $0.indicator.nameVi },
            .text("name_en", vi: "Tên tiếng Anh", en: "English name") { $0.indicator.nameEn },
            .text("unit", vi: "Đơn vị", en: "Unit") { $0.indicator.unit },
            .text("sector", vi: "Lĩnh vực", en: "Sector") { $0.indicator.sector },
            .maybe("agency", vi: "Cơ quan trả lời", en: "Agency that answers for it") { $0.indicator.agency },
            .formed(
                "direction", .choice(Indicator.Direction.allCases.map(\.rawValue)), vi: "Chiều tốt",
                en: "Which way is better"
            ) { $0.indicator.direction.rawValue },
            .integer("decimals", vi: "Số chữ số thập phân khi in", en: "Decimals that are printed") {
                Int64($0.indicator.decimals)
            },
            .formed(
                "accumulation", .choice(Indicator.Accumulation.allCases.map(\.rawValue)), vi: "Loại số",
                en: "What its numbers are"
            ) { $0.indicator.accumulation.rawValue },
            .formed(
                "area_rollup", .choice(Indicator.AreaRollup.allCases.map(\.rawValue)), vi: "Gộp theo địa bàn",
                en: "Over areas"
            ) { $0.indicator.areaRollup.rawValue },
            .formed(
                "period_rollup", .choice(Indicator.PeriodRollup.allCases.map(\.rawValue)), vi: "Gộp theo kỳ",
                en: "Over periods"
            ) { $0.indicator.periodRollup.rawValue },
            .maybe("weight", vi: "Quyền số", en: "What means are weighted by") { $0.indicator.weight },
            .text("formula", vi: "Công thức", en: "Formula") { $0.indicator.formula },
            .text("definition_vi", vi: "Định nghĩa", en: "Definition, in Vietnamese") { $0.indicator.definitionVi },
            .texts("parts", vi: "Các chỉ tiêu thành phần", en: "Its parts") { $0.parts },
            .texts("wholes", vi: "Là phần của", en: "What it is a part of") { $0.wholes },
        ])
}

extension BookOutline {
    /// Whether a sector is another, or stands below it.
    func `is`(_ sector: String, within other: String) -> Bool {
        var code: String? = sector
        for _ in 0..<8 {
            if code == other { return true }
            code = code.flatMap { sectors[$0]?.parent }
        }
        return false
    }
}

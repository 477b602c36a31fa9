import Delimited
import PlanBook

/// Observations of 300 indicators in 230 areas, month by month: as many as asked for, in the order in which a
/// department's export has them (indicator, then area, then month).
struct MadeUpTable {
    static let indicators = 300
    static let districts = 10
    static let communes = 220

    var firstYear: Int
    var rows: Int

    /// The slugs of the areas below the province.
    static var areas: [String] {
        let districts = (0..<districts).map { "tinh/huyen-\($0)" }
        return districts + (0..<communes).map { "tinh/huyen-\($0 % Self.districts)/xa-\($0)" }
    }

    func bytes() -> [UInt8] {
        var text = Array("indicator,area,period,value,status\n".utf8)
        text.reserveCapacity(rows * 60)
        let areas = Self.areas
        let perPeriod = Self.indicators * areas.count
        // A year and its months: enough periods for all rows.
        let periods = (0..<(rows + perPeriod - 1) / perPeriod).map { index in
            let (year, month) = (firstYear + index / 13, index % 13)
            return month == 0 ? "\(year)" : "\(year)-M" + (month < 10 ? "0" : "") + "\(month)"
        }
        var random = UInt64(truncatingIfNeeded: firstYear) &* 0x9E37_79B9_7F4A_7C15
        var count = 0
        for indicator in 0..<Self.indicators {
            for area in areas {
                for period in periods where count < rows {
                    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    let value = random >> 40
                    text.append(contentsOf: "indicator_\(indicator),\(area),\(period),".utf8)
                    text.append(contentsOf: "\(value / 10).\(value % 10),official\n".utf8)
                    count += 1
                }
            }
        }
        return text
    }

    static var seed: BookSeed {
        func table(_ titles: String, _ rows: [String] = []) -> DelimitedTable {
            DelimitedTable(Array(([titles] + rows).joined(separator: "\n").utf8))
        }
        let communes = (0..<communes).map { index in
            "tinh/huyen-\(index % districts)/xa-\(index),\(10_000 + index),Xã số \(index),commune,tinh/huyen-\(index % districts),,"
        }
        return BookSeed(
            homeArea: "tinh", sectors: table("code,parent,name_vi,name_en", ["kt,,Kinh tế,Economy"]),
            agencies: table("code,short_vi,name_vi,name_en,from,to,successor"),
            indicators: table(
                "code,name_vi,name_en,unit,sector,agency,direction,decimals,accumulation,area_rollup,period_rollup,weight,formula,definition_vi",
                (0..<indicators).map {
                    "indicator_\($0),Chỉ tiêu số \($0),Indicator \($0),tỷ đồng,kt,,up,1,flow,sum,sum,,,"
                }),
            parts: table("whole,breakdown,part,exhaustive,position"), aliases: table("alias,code"),
            areas: table(
                "id,code,name,kind,parent,from,to",
                ["tinh,24,Tỉnh Thử,province,,,"]
                    + (0..<districts).map { "tinh/huyen-\($0),\(200 + $0),Huyện số \($0),district,tinh,," } + communes),
            areaNames: table("area,from,to,name,kind"), areaEvents: table("id,day,kind,directive,note_vi"),
            areaSuccessions: table("event,predecessor,successor,share,basis"))
    }
}

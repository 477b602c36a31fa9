import Figures

/// Makes releases from random but consistent truth, and twins of them with one figure falsified beyond rounding.
///
/// The same seed gives the same release on every machine.
public struct Synthesizer: Sendable {
    public init() {}

    /// A release in which all agrees, as far as offices round and cut.
    public func cleanRelease(seed: UInt64) -> SyntheticRelease {
        SyntheticRelease(draft(seed: seed), seed: seed, planted: nil)
    }

    /// The release of the same seed with one figure changed so that no rounding explains it; nil where the release
    /// gives no change away.
    public func falsifiedRelease(seed: UInt64) -> SyntheticRelease? {
        var generator = SeededGenerator(seed: seed ^ 0xFA15_E000)
        guard let (draft, planted) = Falsifier.falsify(draft(seed: seed), using: &generator) else { return nil }
        return SyntheticRelease(draft, seed: seed, planted: planted)
    }

    func draft(seed: UInt64) -> Draft {
        var generator = SeededGenerator(seed: seed)
        let setting = Setting(using: &generator)
        var draft = Draft()
        let issued = setting.period.year + 1
        draft.write(
            "UBND TỈNH \(setting.province.uppercased())\n\nSố: \(Int.random(in: 10...480, using: &generator))/BC-UBND\n\n"
                + "\(setting.province), ngày 15 tháng 01 năm \(issued)\n\n"
                + "**BÁO CÁO**\n**Tình hình kinh tế - xã hội \(setting.time)**\n\n"
                + "**I. KẾT QUẢ \(setting.time.uppercased())**\n\n")
        for scene in Scene.all.shuffled(using: &generator).prefix(Int.random(in: 6...9, using: &generator)) {
            scene(&draft, setting, &generator)
        }
        draft.write("Trên đây là tình hình kinh tế - xã hội \(setting.time) của tỉnh \(setting.province)./.\n\n")
        draft.write("Nơi nhận:\n\n- Như trên;\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An\n")
        return draft
    }
}

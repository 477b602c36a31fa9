/// The frame of an official document: its head, its name, and what stands below its last sentence.
///
/// Lines in capitals there ("ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") are no headings.
struct ReleaseForm {
    /// The blocks that name the document: its type and its subject. Empty where it has no name.
    private(set) var title: Range<Int> = 0..<0
    /// Blocks above the name.
    private var head: Range<Int> = 0..<0
    /// Receivers and signatures; more than one where annexes follow. Ascending.
    private var foot: [Range<Int>] = []

    private static let types: [StaticString] = [
        "THÔNG CÁO", "BÁO CÁO", "THÔNG BÁO", "KẾ HOẠCH", "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "CHỈ THỊ", "TỜ TRÌNH", "KẾT LUẬN",
        "CHƯƠNG TRÌNH", "CÔNG ĐIỆN", "ĐỀ ÁN", "HƯỚNG DẪN", "THÔNG TIN BÁO CHÍ", "BẢN TIN", "BIÊN BẢN", "TÓM TẮT",
        "TÀI LIỆU",
        "DỰ THẢO BÁO CÁO", "BỘ TÀI LIỆU", "PHƯƠNG ÁN",
    ]
    private static let bodies: [StaticString] = [
        "CỘNG HÒA", "CỘNG HOÀ", "ỦY BAN", "UỶ BAN", "UBND", "HỘI ĐỒNG NHÂN DÂN", "HĐND", "TỈNH ỦY", "TỈNH UỶ",
        "BAN CHẤP HÀNH",
        "ĐẢNG CỘNG SẢN", "VĂN PHÒNG", "TỔNG CỤC", "CỤC ", "CHI CỤC", "SỞ ", "BỘ ", "TỈNH ", "THÀNH PHỐ ", "HUYỆN ",
        "THỊ XÃ ",
    ]
    private static let receivers: [StaticString] = ["Nơi nhận", "NƠI NHẬN", "Nơi gửi"]
    private static let authorities: [StaticString] = [
        "TM. ", "KT. ", "TL. ", "TUQ. ", "TM.", "KT.", "TL.", "T/M ", "K/T ", "T/L ", "CHỦ TỊCH", "PHÓ CHỦ TỊCH",
        "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "CỤC TRƯỞNG", "NGƯỜI PHÁT NGÔN",
        "NGƯỜI LẬP BIỂU",
    ]

    init(flow: [UInt8], blocks: [StructureRecovery.Candidate]) {
        findTitle(flow, blocks)
        findFoot(flow, blocks)
    }

    /// Whether the block belongs to the head or the foot.
    func isFrame(_ index: Int) -> Bool {
        if head.contains(index) { return true }
        var low = 0
        var high = foot.count
        while low < high {
            let middle = (low + high) / 2
            if foot[middle].upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < foot.count && foot[low].contains(index)
    }

    private mutating func findTitle(_ flow: [UInt8], _ blocks: [StructureRecovery.Candidate]) {
        let first = blocks.prefix(30).firstIndex { block in
            isFree(block) && block.range.count <= 400 && Self.begins(flow, block, with: Self.types)
        }
        guard let first else { return findPlainTitle(flow, blocks) }
        head = 0..<first
        var end = first + 1
        while end < blocks.count, end - first < 4, isSubject(flow, blocks[end], isFirst: end == first + 1) { end += 1 }
        title = first..<end
    }

    /// A text without the official name, such as a press article, may begin with its title.
    private mutating func findPlainTitle(_ flow: [UInt8], _ blocks: [StructureRecovery.Candidate]) {
        var end = 0
        while end < blocks.count, end < 8, isFree(blocks[end]), blocks[end].range.count <= 120,
            isHeadLine(flow, blocks[end])
        {
            end += 1
        }
        head = 0..<end
        guard end + 2 < blocks.count else { return }
        let (first, next) = (blocks[end], blocks[end + 1])
        guard isFree(first), first.numbering == nil, first.range.count <= 300, isOpenEnded(flow, first.range),
            next.numbering != nil || isFree(next) && next.range.count > first.range.count
                || flow[next.range].first == 0x28,
            let letter = Letters.scalar(in: flow, at: first.range.lowerBound), !Letters.isLowercase(letter),
            flow[first.range].split(separator: 0x20).count >= 3
        else { return }
        title = end..<end + 1
    }

    /// The issuing body, "Số: 12/BC-UBND" or the place and date.
    private func isHeadLine(_ flow: [UInt8], _ block: StructureRecovery.Candidate) -> Bool {
        if Self.begins(flow, block, with: Self.bodies) || Self.begins(flow, block, with: ["Số:", "Số "]) {
            return true
        }
        let text = flow[block.range]
        return block.range.count <= 80 && text.contains("ngày ".utf8) && text.contains("năm ".utf8)
    }

    private func isSubject(_ flow: [UInt8], _ block: StructureRecovery.Candidate, isFirst: Bool) -> Bool {
        guard isFree(block), block.numbering == nil, block.range.count <= 500, flow[block.range].first != 0x28,
            isOpenEnded(flow, block.range), !Letters.starts(flow, at: block.range.lowerBound, with: "Kính gửi")
        else { return false }
        return isFirst || block.isStrong || Letters.areCapitals(flow, block.range)
    }

    private mutating func findFoot(_ flow: [UInt8], _ blocks: [StructureRecovery.Candidate]) {
        var start: Int?
        for index in max(title.upperBound, head.upperBound)..<max(blocks.count, title.upperBound, head.upperBound) {
            let block = blocks[index]
            if let from = start {
                guard endsFoot(flow, block) else { continue }
                foot.append(from..<index)
                start = nil
            } else if isFree(block) || block.isMarked, beginsFoot(flow, block) {
                start = index
            }
        }
        if let start { foot.append(start..<blocks.count) }
    }

    private func beginsFoot(_ flow: [UInt8], _ block: StructureRecovery.Candidate) -> Bool {
        guard block.range.count <= 90 else { return false }
        if Self.begins(flow, block, with: Self.receivers) { return true }
        return Letters.areCapitals(flow, block.range) && Self.begins(flow, block, with: Self.authorities)
    }

    /// An annex or a table begins, or running text goes on.
    private func endsFoot(_ flow: [UInt8], _ block: StructureRecovery.Candidate) -> Bool {
        if case .cell = block.role { return true }
        return block.range.count > 300 || Caption.isTitle(flow, block.range)
    }

    private func isFree(_ block: StructureRecovery.Candidate) -> Bool {
        switch block.role {
        case .body, .heading: !block.isMarked
        case .listItem, .cell, .caption, .footnote: false
        }
    }

    private func isOpenEnded(_ flow: [UInt8], _ range: Range<Int>) -> Bool {
        switch Sentence.lastSign(flow, range) {
        case ".", ":", ";", ",": false
        default: true
        }
    }

    private static func begins(
        _ flow: [UInt8], _ block: StructureRecovery.Candidate, with words: [StaticString]
    ) -> Bool {
        words.contains { Letters.starts(flow, at: block.range.lowerBound, with: $0) }
    }
}

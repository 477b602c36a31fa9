/// Tells the lines above a table that belong to it.
enum Caption {
    private static let units: [StaticString] = [
        "Đơn vị tính", "ĐƠN VỊ TÍNH", "Đơn vị:", "ĐVT", "Đvt", "đvt", "đơn vị tính", "Đơn vị tiền",
    ]
    private static let titles: [StaticString] = [
        "Bảng ", "BẢNG ", "Biểu ", "BIỂU ", "Phụ lục ", "PHỤ LỤC", "Phụ biểu", "PHỤ BIỂU",
    ]

    /// "Đơn vị tính: tỷ đồng", also in brackets.
    static func isUnit(_ flow: [UInt8], _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        if flow[start] == 0x28 { start += 1 }
        return units.contains { Letters.starts(flow, at: start, with: $0) }
    }

    /// "Bảng 1. Thu ngân sách", "Biểu số 2".
    static func isTitle(_ flow: [UInt8], _ range: Range<Int>) -> Bool {
        titles.contains { Letters.starts(flow, at: range.lowerBound, with: $0) }
    }
}

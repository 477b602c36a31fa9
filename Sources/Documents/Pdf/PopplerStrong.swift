/// Reads from what `pdftohtml -xml` prints where text is bold, and marks the words that stand there.
enum PopplerStrong {
    static func mark(_ pages: inout [LayoutPage], with output: [UInt8]) {
        var page = -1
        var scale = 1.0
        var boxes: [LayoutBox] = []
        for line in output.split(separator: 0x0A) {
            if let start = line.firstRange(of: Array("<page number=".utf8)) {
                mark(&pages, page, boxes)
                page += 1
                boxes = []
                let height = PopplerBoxes.number("height", in: line[start.lowerBound...]) ?? 0
                // The two programs may round a page's size differently.
                scale = pages.indices.contains(page) && height > 0 ? pages[page].height / height : 1
            } else if line.starts(with: "<text ".utf8),
                line.firstRange(of: Array("><b>".utf8)) != nil
                    || line.firstRange(of: Array("><i><b>".utf8)) != nil
            {
                if let box = box(line, scale: scale) { boxes.append(box) }
            }
        }
        mark(&pages, page, boxes)
    }

    private static func box(_ line: ArraySlice<UInt8>, scale: Double) -> LayoutBox? {
        guard let left = PopplerBoxes.number("left", in: line), let top = PopplerBoxes.number("top", in: line),
            let width = PopplerBoxes.number("width", in: line), let height = PopplerBoxes.number("height", in: line)
        else { return nil }
        return LayoutBox(
            left: left * scale, top: top * scale, right: (left + width) * scale, bottom: (top + height) * scale)
    }

    private static func mark(_ pages: inout [LayoutPage], _ page: Int, _ boxes: [LayoutBox]) {
        guard pages.indices.contains(page), !boxes.isEmpty else { return }
        let rows = boxes.sorted { $0.middle < $1.middle }
        for index in pages[page].words.indices {
            let box = pages[page].words[index].box
            pages[page].words[index].isStrong = isInside(box, rows)
        }
    }

    /// Whether the box's middle lies in one of the rows, which ascend by their middles.
    private static func isInside(_ box: LayoutBox, _ rows: [LayoutBox]) -> Bool {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].middle < box.middle - box.height { low = middle + 1 } else { high = middle }
        }
        while low < rows.count, rows[low].middle <= box.middle + box.height {
            let row = rows[low]
            if abs(row.middle - box.middle) < 0.4 * max(row.height, box.height), row.left - 1 <= box.center,
                box.center <= row.right + 1
            {
                return true
            }
            low += 1
        }
        return false
    }
}

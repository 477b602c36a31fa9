/// Writes records as JSON Lines: one object a line.
struct JSONLinesWriter: FieldWriter {
    private var json: JSONWriter
    private var isOpen = false

    init(reserving capacity: Int) { json = JSONWriter(reserving: capacity) }

    var bytes: [UInt8] { json.bytes }

    mutating func field(_ name: StaticString, _ text: String?) {
        open()
        json.member(name, text)
    }

    mutating func field(_ name: StaticString, _ number: Int) {
        open()
        json.member(name, number)
    }

    mutating func field(_ name: StaticString, _ texts: [String]) {
        open()
        json.member(name, texts)
    }

    mutating func endRecord() {
        open()
        json.closeObject()
        json.endLine()
        isOpen = false
    }

    private mutating func open() {
        if !isOpen { json.openObject() }
        isOpen = true
    }
}

/// Writes JSON and keeps its commas. Its caller keeps keys and values in turn.
package struct JSONWriter {
    private var out: ByteWriter
    private var needsComma = false

    package init(reserving capacity: Int = 0) { out = ByteWriter(reserving: capacity) }

    package var bytes: [UInt8] { out.bytes }

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        openObject()
        members(&self)
        closeObject()
    }

    package mutating func array<Element>(
        _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        openArray()
        for element in elements { write(&self, element) }
        closeArray()
    }

    package mutating func openObject() { open(UInt8(ascii: "{")) }
    package mutating func closeObject() { close(UInt8(ascii: "}")) }
    package mutating func openArray() { open(UInt8(ascii: "[")) }
    package mutating func closeArray() { close(UInt8(ascii: "]")) }

    package mutating func key(_ name: StaticString) {
        separate()
        out.write(UInt8(ascii: "\""))
        out.write(name)
        out.write("\":" as StaticString)
        needsComma = false
    }

    package mutating func key(_ name: String) {
        separate()
        out.writeJSON(name)
        out.write(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func value(_ text: String?) {
        separate()
        if let text { out.writeJSON(text) } else { out.write("null" as StaticString) }
    }

    package mutating func value(_ number: Int?) {
        separate()
        if let number { out.write(number) } else { out.write("null" as StaticString) }
    }

    package mutating func value(_ truth: Bool) {
        separate()
        out.write(truth ? "true" as StaticString : "false")
    }

    package mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    package mutating func member(_ name: StaticString, _ number: Int?) {
        key(name)
        value(number)
    }

    package mutating func member(_ name: StaticString, _ texts: [String]) {
        key(name)
        array(texts) { $0.value($1) }
    }

    /// Ends a line between two values that stand for themselves.
    package mutating func endLine() {
        out.write(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        out.write(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        out.write(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { out.write(UInt8(ascii: ",")) }
        needsComma = true
    }
}

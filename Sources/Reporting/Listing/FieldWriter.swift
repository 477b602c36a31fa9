/// Takes the fields of one record after another, each by its name.
package protocol FieldWriter {
    init(reserving capacity: Int)
    mutating func field(_ name: StaticString, _ text: String?)
    mutating func field(_ name: StaticString, _ number: Int)
    mutating func field(_ name: StaticString, _ texts: [String])
    mutating func endRecord()
    var bytes: [UInt8] { get }
}

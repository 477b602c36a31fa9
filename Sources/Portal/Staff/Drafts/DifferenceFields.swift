/// A difference of two texts as templates show it.
enum DifferenceFields {
    static func hunks(_ difference: LineDifference) -> [Fields] {
        difference.hunks().map { hunk in
            [
                "lines": hunk.map { line -> Fields in
                    var fields: Fields = [
                        "kind": line.kind.rawValue, "text": line.text,
                        "sign": line.kind == .added ? "+" : line.kind == .removed ? "−" : " ",
                        "isAdded": line.kind == .added, "isRemoved": line.kind == .removed,
                    ]
                    fields.set("former", line.former.map { "\($0)" })
                    fields.set("new", line.new.map { "\($0)" })
                    return fields
                }
            ]
        }
    }
}

import Checking
import Foundation
import HTTPTypes
import Hummingbird
import PlanBook
import Reporting

/// What the form page's script is told, as JSON: cells as they stand now, or why one was not saved.
struct FormAnswer {
    private var object: [String: any Sendable]

    init(fault: Bilingual, _ language: Language) { object = ["fault": language(fault)] }

    init(_ conflict: FormConflict, _ printing: Printing) {
        object = [
            "conflicts": conflict.cells.map { cell -> [String: any Sendable] in
                [
                    "indicator": cell.mine.indicator, "name": cell.name, "after": cell.theirs.id,
                    "value": cell.theirs.value.map(printing.number) ?? "",
                ]
            }
        ]
    }

    init(_ lines: [FormSheet.Line], _ sheet: FormSheet, _ names: [Int64: String], _ printing: Printing) {
        object = [
            "sequence": sheet.sequence, "state": sheet.state.rawValue,
            "cells": lines.map { line -> [String: any Sendable] in
                [
                    "indicator": line.indicator.id, "after": line.entry?.id ?? 0,
                    "value": line.entry?.value.map(printing.number) ?? "",
                    "status": (line.entry?.status ?? .official).word, "reason": line.entry?.reason ?? "",
                    "person": line.entry.flatMap { names[$0.person] } ?? "",
                    "warnings": line.warnings.map { printing.language(vi: $0.vietnamese, en: $0.english) },
                ]
            },
        ]
    }

    func response(_ status: HTTPResponse.Status) throws -> Response {
        let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
        var headers = SecurityHeaders.all
        headers[.contentType] = "application/json"
        headers[.cacheControl] = "no-store"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }
}

import Figures
import Foundation
import HTTPTypes
import Hummingbird
import PlanBook
import Reporting

/// The files of a publication, for the public from its hour on; and how pages tell of them and of its notes.
struct PublicationDownload {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        guard let release = Int64(try asked.part("id")),
            let kind = PublicationFile.Kind(rawValue: try asked.part("kind"))
        else { throw PortalError.notFound }
        let now = asked.kitchen.store.clock.now()
        let found = try await asked.kitchen.store.readPublic { reader, _ -> (Publication, PublicationFile)? in
            guard let publication = try reader.publication(ofRelease: release, visibleAt: now),
                let file = try reader.publicationFile(kind, ofRelease: release, visibleAt: now)
            else { return nil }
            return (publication, file)
        }
        guard let (publication, file) = found else { throw PortalError.notFound }
        return Self.content(file, of: publication, keeping: .shared)
    }

    static func content(
        _ file: PublicationFile, of publication: Publication, keeping: PageContent.Keeping
    ) -> PageContent {
        let words = [publication.number.map(DocumentNumber.digits), publication.symbol].compactMap(\.self)
        // In a header's quotation marks only plain letters stand.
        let name = (words + ["\(publication.day.year)"]).joined(separator: "-").map { letter in
            letter.isASCII && (letter.isLetter || letter.isNumber || letter == "-") ? letter : "-"
        }
        return PageContent(
            file.bytes, mediaType: file.kind.mediaType, keeping: keeping,
            headers: [.contentDisposition: "attachment; filename=\"\(String(name)).\(file.kind.rawValue)\""])
    }

    static func link(_ file: PublicationFileHead, _ address: String) -> Fields {
        let size = file.size < 1 << 20 ? "\(max(1, file.size >> 10)) KB" : "\(file.size >> 20) MB"
        return ["name": file.kind.rawValue.uppercased(), "address": address, "size": size]
    }

    static func note(_ note: PublicationNote, _ language: Language) -> Fields {
        var fields: Fields = ["words": note.words, "isWithdrawal": note.kind == .withdrawn]
        fields["what"] =
            note.kind == .withdrawn
            ? language(vi: "Thu hồi", en: "Withdrawn") : language(vi: "Đính chính", en: "Corrected")
        fields.set("at", note.at.map(LocalHour.words))
        return fields
    }
}

extension PublicationFile.Kind {
    var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .html: "text/html; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        }
    }
}

import Figures
import Foundation

/// A message between the document systems of offices: edXML, after QCVN 102:2016/BTTTT (Thông tư 10/2016/TT-BTTTT) as far
/// as it is publicly described.
public struct Envelope: Hashable, Sendable {
    public struct Organ: Hashable, Sendable {
        /// By Quyết định 20/2020/QĐ-TTg: "H02.01".
        public var id: String
        public var name: String
        /// The one above it, which answers for it.
        public var inCharge: String?
        public var address: String?
        public var email: String?
        public var telephone: String?
        public var website: String?

        public init(
            id: String, name: String, inCharge: String? = nil, address: String? = nil, email: String? = nil,
            telephone: String? = nil, website: String? = nil
        ) {
            self.id = id
            self.name = name
            self.inCharge = inCharge
            self.address = address
            self.email = email
            self.telephone = telephone
            self.website = website
        }
    }

    public struct Signer: Hashable, Sendable {
        /// "TL. CHỦ TỊCH"
        public var competence: String?
        /// "CHÁNH VĂN PHÒNG"
        public var position: String?
        public var name: String

        public init(competence: String? = nil, position: String? = nil, name: String) {
            self.competence = competence
            self.position = position
            self.name = name
        }
    }

    public struct Attachment: Hashable, Sendable {
        public var id: String
        public var name: String
        /// Its media type.
        public var kind: String
        public var description: String
        public var bytes: [UInt8]

        public init(id: String, name: String, kind: String, description: String = "", bytes: [UInt8]) {
            self.id = id
            self.name = name
            self.kind = kind
            self.description = description
            self.bytes = bytes
        }
    }

    public enum Priority: Int, Hashable, Sendable, CaseIterable { case normal, urgent, veryUrgent, expressUrgent }

    public var from: Organ
    public var to: [Organ]
    /// "127"
    public var number: String
    /// "TB-UBND"
    public var symbol: String
    public var place: String
    public var day: Day
    /// "Thông cáo"
    public var kind: String
    public var subject: String
    public var content: String?
    public var signer: Signer
    public var receivers: [String]
    public var dueDay: Day?
    public var priority: Priority
    public var pageCount: Int
    public var appendixes: [String]
    /// When it was sent.
    public var sent: Date
    public var attachments: [Attachment]
    /// The message's number between systems: sender, day, number and symbol, where the sender's system has no other.
    public var documentID: String

    public init(
        from: Organ, to: [Organ], number: String, symbol: String, place: String, day: Day, kind: String,
        subject: String, content: String? = nil, signer: Signer, receivers: [String] = [], dueDay: Day? = nil,
        priority: Priority = .normal, pageCount: Int = 1, appendixes: [String] = [], sent: Date,
        attachments: [Attachment], documentID: String? = nil
    ) {
        self.from = from
        self.to = to
        self.number = number
        self.symbol = symbol
        self.place = place
        self.day = day
        self.kind = kind
        self.subject = subject
        self.content = content
        self.signer = signer
        self.receivers = receivers
        self.dueDay = dueDay
        self.priority = priority
        self.pageCount = pageCount
        self.appendixes = appendixes
        self.sent = sent
        self.attachments = attachments
        self.documentID = documentID ?? Self.documentID(from.id, day, number, symbol)
    }

    static func documentID(_ sender: String, _ day: Day, _ number: String, _ symbol: String) -> String {
        "\(sender),\(day.text.replacing("-", with: "/")),\(number)/\(symbol)"
    }

    static let namespace = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
    static let linkNamespace = "http://www.w3.org/1999/xlink"
}

extension SigningError {
    /// What is wrong and what to do.
    public var words: SigningWords {
        switch self {
        case .noKey, .unreadable, .notAKeyFile, .wrongPassword, .noCertificate, .keyNotUsable, .expiredCertificate,
            .certificateNotYetValid, .notForSignatures:
            aboutTheKey
        case .badTokenAddress, .noTokenModule, .missingToken, .wrongPIN, .lockedPIN, .noKeyOnToken,
            .severalKeysOnToken, .tokenFailed:
            aboutTheToken
        case .badAuthorityAddress, .noAnswer, .refusedTimeStamp, .falseTimeStamp: aboutTheAuthority
        case .notPDF, .damagedPDF, .encryptedPDF, .tooLarge, .lockedByCertification, .alreadySigned, .noSuchPage,
            .signatureTooLong:
            aboutThePDF
        default: aboutTheRest
        }
    }

    private var aboutTheKey: SigningWords {
        switch self {
        case .noKey(let path):
            .init(
                vi: "\(path): không có khóa ký; hãy chỉ đúng tệp .p12/.pfx, hoặc dùng --token",
                en: "there is no key; name the .p12/.pfx file, or use --token")
        case .unreadable(let path):
            .init(
                vi: "\(path): không đọc được; hãy kiểm tra đường dẫn và quyền đọc",
                en: "can't be read; check the path and the right to read it")
        case .notAKeyFile(let path):
            .init(
                vi: "\(path): không phải tệp khóa PKCS#12; hãy chỉ tệp .p12 hoặc .pfx do đơn vị cấp chứng thư gửi",
                en: "is no PKCS#12 key file; name the .p12 or .pfx file from the certificate's issuer")
        case .wrongPassword(let path):
            .init(
                vi: "\(path): sai mật khẩu; hãy nhập lại, chưa có gì được ký",
                en: "wrong password; enter it again, nothing was signed")
        case .noCertificate(let path):
            .init(
                vi: "\(path): không có chứng thư đi cùng khóa; hãy xuất lại khóa kèm chứng thư",
                en: "has no certificate that belongs to the key; export the key anew with its certificate")
        case .keyNotUsable(let said):
            .init(
                vi: "khóa không ký được (\(said)); hãy dùng khóa RSA hoặc ECDSA",
                en: "the key can't sign (\(said)); use an RSA or ECDSA key")
        case .expiredCertificate(let owner, let since):
            .init(
                vi: "chứng thư của \(owner) đã hết hạn từ \(since); hãy gia hạn chứng thư rồi ký lại",
                en: "the certificate of \(owner) expired on \(since); renew it and sign again")
        case .certificateNotYetValid(let owner, let from):
            .init(
                vi: "chứng thư của \(owner) đến \(from) mới có hiệu lực; hãy kiểm tra ngày giờ của máy",
                en: "the certificate of \(owner) is valid only from \(from); check this machine's clock")
        case .notForSignatures(let owner):
            .init(
                vi: "chứng thư của \(owner) không dùng để ký; hãy chọn chứng thư ký số",
                en: "the certificate of \(owner) isn't for signatures; choose one that is")
        default: .init(vi: "lỗi khóa ký", en: "key error")
        }
    }

    private var aboutTheToken: SigningWords {
        switch self {
        case .badTokenAddress(let address):
            .init(
                vi: "«\(address)» không phải địa chỉ PKCS#11; ví dụ đúng: pkcs11:token=TÊN?module-path=TỆP.so",
                en: "is no PKCS#11 address; a right one: pkcs11:token=NAME?module-path=FILE.so")
        case .noTokenModule(let path):
            .init(
                vi: "\(path): không nạp được thư viện của thiết bị ký; hãy cài trình điều khiển và chỉ đúng tệp .so",
                en: "the token's library can't be loaded; install its driver and name the right .so file")
        case .missingToken(let token):
            .init(
                vi: "không thấy thiết bị ký \(token); hãy cắm thiết bị rồi ký lại",
                en: "the token \(token) isn't there; plug it in and sign again")
        case .wrongPIN(let token, let isLastTry):
            .init(
                vi: "sai mã PIN của thiết bị \(token)"
                    + (isLastTry
                        ? "; CHỈ CÒN MỘT LẦN THỬ trước khi bị khóa, hãy hỏi người giữ thiết bị" : "; hãy nhập lại"),
                en: "wrong PIN of the token \(token)"
                    + (isLastTry ? "; ONE TRY IS LEFT before it locks, ask its keeper" : "; enter it again"))
        case .lockedPIN(let token):
            .init(
                vi: "mã PIN của thiết bị \(token) đã bị khóa; hãy nhờ đơn vị cấp mở khóa",
                en: "the PIN of the token \(token) is locked; have its issuer unlock it")
        case .noKeyOnToken(let token):
            .init(
                vi: "thiết bị \(token) không có khóa ký kèm chứng thư; hãy kiểm tra nhãn khóa hoặc chọn thiết bị khác",
                en: "the token \(token) has no key with a certificate; check the key's label or choose another token")
        case .severalKeysOnToken(let token, let labels):
            .init(
                vi:
                    "thiết bị \(token) có nhiều khóa (\(labels.joined(separator: ", "))); hãy thêm object=NHÃN vào địa chỉ",
                en:
                    "the token \(token) has several keys (\(labels.joined(separator: ", "))); add object=LABEL to the address"
            )
        case .tokenFailed(let token, let code):
            .init(
                vi: "thiết bị \(token) báo lỗi 0x\(String(code, radix: 16)); hãy rút ra cắm lại rồi thử lại",
                en: "the token \(token) reports error 0x\(String(code, radix: 16)); plug it in anew and try again")
        default: .init(vi: "lỗi thiết bị ký", en: "token error")
        }
    }

    private var aboutTheAuthority: SigningWords {
        switch self {
        case .badAuthorityAddress(let address):
            .init(
                vi: "«\(address)» không phải địa chỉ http hoặc https của dịch vụ dấu thời gian",
                en: "'\(address)' is no http or https address of a time-stamp authority")
        case .noAnswer(let address, let said):
            .init(
                vi: "\(address): dịch vụ dấu thời gian không trả lời (\(said)); hãy thử lại, chưa có gì được ký",
                en: "the time-stamp authority doesn't answer (\(said)); try again, nothing was signed")
        case .refusedTimeStamp(let address, let said):
            .init(
                vi: "\(address): dịch vụ từ chối cấp dấu thời gian (\(said)); hãy hỏi đơn vị cung cấp",
                en: "the authority refuses a time stamp (\(said)); ask its operator")
        case .falseTimeStamp(let address):
            .init(
                vi: "\(address): dấu thời gian trả về không đúng với chữ ký này; không dùng được",
                en: "the time stamp that came back isn't of this signature; it can't be used")
        default: .init(vi: "lỗi dấu thời gian", en: "time stamp error")
        }
    }

    private var aboutThePDF: SigningWords {
        switch self {
        case .notPDF:
            .init(
                vi: "không phải tệp PDF; hãy xuất văn bản thành PDF rồi ký",
                en: "is no PDF; export the document as PDF and sign that")
        case .damagedPDF(let place):
            .init(
                vi: "tệp PDF bị hỏng (\(place)); hãy xuất lại tệp, không ký tệp hỏng",
                en: "the PDF is damaged (\(place)); export it anew, a damaged file isn't signed")
        case .encryptedPDF:
            .init(
                vi: "tệp PDF được bảo vệ bằng mật khẩu; hãy lưu một bản không có mật khẩu",
                en: "the PDF is protected by a password; save a copy without one")
        case .tooLarge(let limit):
            .init(vi: "tệp quá lớn (quá \(limit) byte)", en: "the file is too large (more than \(limit) bytes)")
        case .lockedByCertification:
            .init(
                vi: "chữ ký trước đã khóa văn bản, không cho ký thêm; hãy xin bản chưa khóa",
                en: "an earlier signature has locked the document; ask for a copy that isn't locked")
        case .alreadySigned:
            .init(
                vi: "tệp đã ký rồi, thêm vào sẽ làm hỏng chữ ký; hãy làm trên bản chưa ký",
                en: "the file is signed already, and this would break it; work on the copy that isn't signed")
        case .noSuchPage(let page):
            .init(vi: "tệp không có trang \(page)", en: "the file has no page \(page)")
        case .signatureTooLong:
            .init(
                vi: "chữ ký dài hơn chỗ dành sẵn; chuỗi chứng thư quá dài",
                en: "the signature is longer than the room kept for it; the chain of certificates is too long")
        default: .init(vi: "lỗi tệp PDF", en: "PDF error")
        }
    }

    private var aboutTheRest: SigningWords {
        switch self {
        case .noTypeface(let package):
            .init(
                vi: "không có phông chữ cho chữ ký hiển thị; hãy cài gói: apt-get install \(package)",
                en: "no typeface for a visible signature; install the package: apt-get install \(package)")
        case .changedWhileSigning:
            .init(
                vi: "tệp bị sửa trong lúc ký; hãy ký lại", en: "the file was changed while it was signed; sign it again"
            )
        case .exists(let path):
            .init(
                vi: "\(path): tệp đã có, không ghi đè; hãy chọn tên khác bằng -o",
                en: "the file exists and isn't written over; choose another name with -o")
        case .cannotWrite(let path, let said):
            .init(
                vi: "\(path): không ghi được (\(said)); hãy kiểm tra thư mục và chỗ trống",
                en: "can't be written (\(said)); check the folder and the room left")
        case .programFailed(let program, let said):
            .init(vi: "\(program) không chạy được (\(said))", en: "\(program) could not run (\(said))")
        case .notASeal(let place):
            .init(
                vi: "bản niêm phong không đọc được (\(place)); tệp có thể đã bị sửa",
                en: "the seal can't be read (\(place)); the file may have been changed")
        case .notAnEnvelope(let place):
            .init(
                vi: "không phải gói tin edXML hợp lệ (\(place)); hãy đề nghị nơi gửi gửi lại",
                en: "is no valid edXML envelope (\(place)); ask the sender to send it again")
        case .notASignature:
            .init(
                vi: "không phải chữ ký CMS (.p7s); hãy chỉ đúng tệp chữ ký",
                en: "is no CMS signature (.p7s); name the signature's file")
        case .notCertificates(let path):
            .init(
                vi: "\(path): không có chứng thư nào; hãy chỉ tệp PEM hoặc DER",
                en: "has no certificates; name a PEM or DER file")
        case .library(let said):
            .init(vi: "thư viện mật mã báo lỗi: \(said)", en: "the library of cryptography says: \(said)")
        default: .init(vi: "lỗi", en: "error")
        }
    }
}

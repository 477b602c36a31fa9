import CP11Kit

/// A session with a token.
final class TokenSession {
    let token: String
    private let module: UnsafeMutablePointer<CK_FUNCTION_LIST>
    private let session: CK_SESSION_HANDLE
    private let slot: CK_SLOT_ID
    private var isOpen = true
    /// Those to be given back: one that was named, or all that are registered.
    private let release: () -> Void

    /// Opens a session with the token that an address names.
    init(_ uri: OpaquePointer, address: String) throws(SigningError) {
        let (modules, release) = try Self.modules(uri)
        for module in modules {
            guard let slot = Self.slot(uri, in: module) else { continue }
            var session: CK_SESSION_HANDLE = 0
            let status = module.pointee.C_OpenSession?(
                slot.id, CK_FLAGS(CKF_SERIAL_SESSION), nil, nil, &session)
            guard status == CK_RV(CKR_OK) else {
                release()
                throw .tokenFailed(token: slot.label, code: UInt(status ?? 0))
            }
            self.module = module
            self.session = session
            self.slot = slot.id
            self.release = release
            token = slot.label
            return
        }
        release()
        throw .missingToken(Self.name(uri) ?? address)
    }

    func close() {
        guard isOpen else { return }
        isOpen = false
        _ = module.pointee.C_Logout?(session)
        _ = module.pointee.C_CloseSession?(session)
        release()
    }

    func login(_ pin: String) throws(SigningError) {
        var info = CK_TOKEN_INFO()
        _ = module.pointee.C_GetTokenInfo?(slot, &info)
        try login(pin, as: CK_USER_TYPE(CKU_USER), info.flags & CK_FLAGS(CKF_USER_PIN_LOCKED) != 0)
    }

    private func login(_ pin: String, as user: CK_USER_TYPE, _ isLocked: Bool = false) throws(SigningError) {
        if isLocked { throw .lockedPIN(token: token) }
        var bytes = Array(pin.utf8)
        let status = module.pointee.C_Login?(session, user, &bytes, CK_ULONG(bytes.count)) ?? 0
        switch status {
        case CK_RV(CKR_OK), CK_RV(CKR_USER_ALREADY_LOGGED_IN): return
        case CK_RV(CKR_PIN_INCORRECT), CK_RV(CKR_PIN_INVALID), CK_RV(CKR_PIN_LEN_RANGE), CK_RV(CKR_ARGUMENTS_BAD):
            var info = CK_TOKEN_INFO()
            _ = module.pointee.C_GetTokenInfo?(slot, &info)
            throw .wrongPIN(token: token, isLastTry: info.flags & CK_FLAGS(CKF_USER_PIN_FINAL_TRY) != 0)
        case CK_RV(CKR_PIN_LOCKED): throw .lockedPIN(token: token)
        default: throw .tokenFailed(token: token, code: UInt(status))
        }
    }

    /// The objects with these attributes.
    func find(_ attributes: [(CK_ATTRIBUTE_TYPE, [UInt8])]) throws(SigningError) -> [CK_OBJECT_HANDLE] {
        // One buffer for all values, so that pointers into it hold.
        var values = attributes.flatMap(\.1)
        var status: CK_RV = 0
        var found: [CK_OBJECT_HANDLE] = []
        values.withUnsafeMutableBytes { buffer in
            var offset = 0
            var list = attributes.map { kind, value in
                defer { offset += value.count }
                return CK_ATTRIBUTE(
                    type: kind, pValue: buffer.baseAddress.map { $0 + offset }, ulValueLen: CK_ULONG(value.count))
            }
            status = module.pointee.C_FindObjectsInit?(session, &list, CK_ULONG(list.count)) ?? 0
            guard status == CK_RV(CKR_OK) else { return }
            var room = [CK_OBJECT_HANDLE](repeating: 0, count: 64)
            var count: CK_ULONG = 0
            status = module.pointee.C_FindObjects?(session, &room, CK_ULONG(room.count), &count) ?? 0
            _ = module.pointee.C_FindObjectsFinal?(session)
            found = Array(room.prefix(Int(min(count, CK_ULONG(room.count)))))
        }
        guard status == CK_RV(CKR_OK) else { throw .tokenFailed(token: token, code: UInt(status)) }
        return found
    }

    /// An object's attribute; nil where it has none such, or doesn't tell.
    func value(_ kind: CK_ATTRIBUTE_TYPE, of object: CK_OBJECT_HANDLE) -> [UInt8]? {
        var attribute = CK_ATTRIBUTE(type: kind, pValue: nil, ulValueLen: 0)
        guard module.pointee.C_GetAttributeValue?(session, object, &attribute, 1) == CK_RV(CKR_OK),
            attribute.ulValueLen < 1 << 20
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(attribute.ulValueLen))
        let isRead = bytes.withUnsafeMutableBytes { buffer in
            attribute.pValue = buffer.baseAddress
            return module.pointee.C_GetAttributeValue?(session, object, &attribute, 1) == CK_RV(CKR_OK)
        }
        return isRead ? bytes : nil
    }

    func sign(
        _ message: [UInt8], _ mechanism: CK_MECHANISM_TYPE, _ key: CK_OBJECT_HANDLE, signingInWith pin: String?
    ) throws(SigningError) -> [UInt8] {
        var how = CK_MECHANISM(mechanism: mechanism, pParameter: nil, ulParameterLen: 0)
        var status = module.pointee.C_SignInit?(session, &how, key) ?? 0
        guard status == CK_RV(CKR_OK) else { throw .tokenFailed(token: token, code: UInt(status)) }
        if let pin { try login(pin, as: CK_USER_TYPE(CKU_CONTEXT_SPECIFIC)) }
        var message = message
        var signature = [UInt8](repeating: 0, count: 1024)
        var count = CK_ULONG(signature.count)
        status = module.pointee.C_Sign?(session, &message, CK_ULONG(message.count), &signature, &count) ?? 0
        guard status == CK_RV(CKR_OK), count <= 1024 else { throw .tokenFailed(token: token, code: UInt(status)) }
        return Array(signature.prefix(Int(count)))
    }

    /// A number as attributes hold it.
    static func number(_ value: some BinaryInteger) -> [UInt8] {
        withUnsafeBytes(of: CK_ULONG(truncatingIfNeeded: value)) { Array($0) }
    }

    // MARK: Finding the token

    private static func modules(
        _ uri: OpaquePointer
    ) throws(SigningError) -> ([UnsafeMutablePointer<CK_FUNCTION_LIST>], () -> Void) {
        guard let path = p11_kit_uri_get_module_path(uri).map({ String(cString: $0) }) else {
            guard let all = p11_kit_modules_load_and_initialize(0) else { throw .noTokenModule(path: "p11-kit") }
            var modules: [UnsafeMutablePointer<CK_FUNCTION_LIST>] = []
            while let module = all[modules.count] { modules.append(module) }
            return (modules, { p11_kit_modules_finalize_and_release(all) })
        }
        guard let module = p11_kit_module_load(path, 0) else { throw .noTokenModule(path: path) }
        guard p11_kit_module_initialize(module) == CK_RV(CKR_OK) else {
            p11_kit_module_release(module)
            throw .noTokenModule(path: path)
        }
        return (
            [module],
            {
                p11_kit_module_finalize(module)
                p11_kit_module_release(module)
            }
        )
    }

    private static func slot(
        _ uri: OpaquePointer, in module: UnsafeMutablePointer<CK_FUNCTION_LIST>
    ) -> (id: CK_SLOT_ID, label: String)? {
        var slots = [CK_SLOT_ID](repeating: 0, count: 256)
        var count = CK_ULONG(slots.count)
        guard module.pointee.C_GetSlotList?(CK_BBOOL(1), &slots, &count) == CK_RV(CKR_OK) else { return nil }
        for slot in slots.prefix(Int(min(count, CK_ULONG(slots.count)))) {
            var info = CK_TOKEN_INFO()
            guard module.pointee.C_GetTokenInfo?(slot, &info) == CK_RV(CKR_OK),
                info.flags & CK_FLAGS(CKF_TOKEN_INITIALIZED) != 0, p11_kit_uri_match_token_info(uri, &info) == 1
            else { continue }
            return (slot, text(info.label))
        }
        return nil
    }

    private static func name(_ uri: OpaquePointer) -> String? {
        guard let info = p11_kit_uri_get_token_info(uri)?.pointee else { return nil }
        let label = text(info.label)
        return label.isEmpty ? nil : label
    }

    /// A field of fixed length, without what fills it up.
    private static func text(_ field: some Any) -> String {
        withUnsafeBytes(of: field) { bytes in
            let end = bytes.lastIndex { $0 != 0x20 && $0 != 0 }.map { $0 + 1 } ?? 0
            return String(decoding: bytes.prefix(end), as: UTF8.self)
        }
    }
}

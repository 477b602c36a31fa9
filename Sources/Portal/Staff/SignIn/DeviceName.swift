/// What people know their devices by: "Firefox, Windows", out of what a browser says of itself.
enum DeviceName {
    static func short(_ agent: String) -> String {
        // Most browsers also name those that they want to be taken for; so the order counts.
        let browsers = ["Edg": "Edge", "OPR": "Opera", "CocCoc": "Cốc Cốc", "coc_coc": "Cốc Cốc", "Firefox": "Firefox"]
        let browser =
            browsers.first { agent.contains($0.key) }?.value
            ?? (agent.contains("Chrome") ? "Chrome" : agent.contains("Safari") ? "Safari" : nil)
        let systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"]
        let system = systems.first { agent.contains($0) }
        let parts = [browser, system].compactMap(\.self)
        return parts.isEmpty ? String(agent.prefix(60)) : parts.joined(separator: ", ")
    }
}

import PlanBook

/// A target's kind and assigner as one small number.
enum TargetGroup {
    static func code(_ kind: Target.Kind, _ assigner: Target.Assigner) -> Int8 {
        let assigners = Target.Assigner.allCases.count
        let place = Target.Assigner.allCases.firstIndex(of: assigner) ?? 0
        return Int8((Target.Kind.allCases.firstIndex(of: kind) ?? 0) * assigners + place)
    }

    static func kind(_ code: Int8) -> Target.Kind {
        Int(code) < Target.Assigner.allCases.count ? .plan : .estimate
    }

    static func assigner(_ code: Int8) -> Target.Assigner {
        Target.Assigner.allCases[Int(code.magnitude) % Target.Assigner.allCases.count]
    }

    static func assigner(word: String) -> Target.Assigner? {
        switch NameKey.bare(word) {
        case "council", "hdnd", "hoi dong nhan dan", "hdnd tinh": .council
        case "committee", "ubnd", "uy ban nhan dan", "ubnd tinh": .committee
        case "central", "trung uong", "tw", "chinh phu", "thu tuong": .central
        default: nil
        }
    }
}

/// The templates that ship in the program, by the names that pages and other templates call them.
enum TemplateFiles {
    static let all: [(name: String, bytes: [UInt8])] = [
        ("layout", PackageResources.layout_mustache), ("error", PackageResources.error_mustache),
        ("home", PackageResources.home_mustache), ("indicators", PackageResources.indicators_mustache),
        ("table", PackageResources.table_mustache), ("indicator", PackageResources.indicator_mustache),
        ("figure", PackageResources.figure_mustache),
        ("staff", PackageResources.staff_mustache), ("staff-trouble", PackageResources.staff_trouble_mustache),
        ("sign-in", PackageResources.sign_in_mustache), ("sign-in-code", PackageResources.sign_in_code_mustache),
        ("account", PackageResources.account_mustache), ("desk", PackageResources.desk_mustache),
        ("board", PackageResources.board_mustache), ("form", PackageResources.form_mustache),
        ("people", PackageResources.people_mustache), ("person", PackageResources.person_mustache),
        ("person-scope", PackageResources.person_scope_mustache),
        ("staff-tasks", PackageResources.staff_tasks_mustache), ("staff-task", PackageResources.staff_task_mustache),
        ("journal", PackageResources.journal_mustache), ("catalogue", PackageResources.catalogue_mustache),
        ("import", PackageResources.import_mustache), ("import-review", PackageResources.import_review_mustache),
    ]
}

"""The portal's main ways in a real browser, each page at desk and phone width looked over by axe-core's rules.

    main_ways.py ADDRESS PICTURES

Prints a line for each thing that isn't as it should be, and ends with 1 where there was one. The book is that of
`solieu demo`; accounts and their password are those of `DemonstrationPeople`.
"""

import pathlib
import sys

import axe_playwright_python
from playwright.sync_api import Page, sync_playwright

ADDRESS, PICTURES = sys.argv[1], pathlib.Path(sys.argv[2])
# axe-core, as the package brings it.
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
PASSWORD = "minh-hoa-so-lieu"
WIDTHS = {"desk": 1280, "phone": 390}
faults: list[str] = []


def expect(holds: bool, what: str) -> None:
    if not holds:
        faults.append(what)
        print("FAULT", what, flush=True)


class Visitor:
    """Somebody at a browser of their own."""

    def __init__(self, browser, width: int = 1280, scheme: str = "light") -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, locale="vi-VN", bypass_csp=False
        )
        self.page: Page = self.context.new_page()
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: expect(False, f"script: {error}"))
        self.quiet = False

    def hear(self, message) -> None:
        # A refused page is told by its status; anything else that the browser complains of is a fault.
        if message.type == "error" and "status of 4" not in message.text and not self.quiet:
            expect(False, f"console at {self.page.url}: {message.text}")

    def go(self, path: str) -> Page:
        self.page.goto(ADDRESS + path)
        return self.page

    def sign_in(self, login: str) -> "Visitor":
        page = self.go("/dang-nhap")
        page.fill("#login", login)
        page.fill("#password", PASSWORD)
        page.click("main button[type=submit]")
        expect("/lam-viec" in page.url, f"{login} signs in: {page.url}")
        return self

    def look(self, name: str, width: str) -> None:
        """Keeps a picture, and runs axe-core's rules of WCAG 2.2 A and AA."""
        page = self.page
        wide = page.evaluate("document.documentElement.scrollWidth")
        expect(wide <= page.viewport_size["width"], f"{name} ({width}) is {wide} wide: {page.url}")
        page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
        # A page's own policy refuses scripts from elsewhere; the test's own is put in by the browser's tools.
        found = page.evaluate(
            AXE + "; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
        )
        for violation in found["violations"]:
            nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            expect(False, f"{name} ({width}): {violation['id']}: {violation['help']}: {nodes}")


def look_at(browser, paths: dict[str, str], login: str | None = None) -> None:
    for width, pixels in WIDTHS.items():
        for scheme in ["light", "dark"] if width == "desk" else ["light"]:
            visitor = Visitor(browser, pixels, scheme)
            if login:
                visitor.sign_in(login)
            for name, path in paths.items():
                answer = visitor.page.goto(ADDRESS + path)
                expect(answer is not None and answer.status == 200, f"{path}: {answer and answer.status}")
                visitor.look(name if scheme == "light" else f"{name}-dark", width)
            visitor.context.close()


def report_return_approve(browser) -> None:
    """An agency reports, the approver returns, the agency mends, the approver approves, the public sees the figure."""
    editor, approver = Visitor(browser).sign_in("nhap"), Visitor(browser).sign_in("duyet")
    page = editor.go("/lam-viec")
    page.click("text=Sở Tài chính, tháng 12")
    form = page.url.removeprefix(ADDRESS)
    first, second = page.locator("input.cell").nth(0), page.locator("input.cell").nth(1)
    first.fill("15.700,5")
    second.click()
    page.locator("form.sheet [role=status]", has_text="Đã lưu").wait_for()
    expect(page.locator(".warnings .low").count() > 0, "a value ten times last month's is warned of")
    page.click("text=Nộp biểu")
    expect("lý do" in page.inner_text("main").lower(), "a form with an unreasoned warning isn't submitted")
    page.locator("input.cell").nth(0).fill("1.452,3")
    page.locator("input.reason").nth(0).fill("quyết toán tháng 12")
    page.click("form.sheet >> text=Lưu")
    expect("Đã lưu" in page.inner_text("main"), "the form says that it was saved")
    page.click("text=Nộp biểu")
    expect("Đã nộp" in page.inner_text("main"), "the form was submitted")

    page = approver.go(form)
    page.fill("#remark-tra-lai", "Thiếu thuyết minh")
    page.click("button:has-text('Trả lại')")
    page = editor.go(form)
    expect("Thiếu thuyết minh" in page.inner_text("main"), "the editor sees the remark")
    page.click("text=Nộp biểu")
    page = approver.go(form)
    page.click("text=Duyệt, ghi vào sổ")
    expect("số liệu đã vào sổ" in page.inner_text("main"), "the form was approved")
    page = Visitor(browser).go("/so-lieu/budget_revenue/2021-M12/bac-giang")
    page.wait_for_timeout(800)
    page.reload()
    expect("1.452,3" in page.inner_text("main"), "the public sees the approved figure with its record")


def two_in_one_form(browser) -> None:
    """Two people in one form: the second is told of the first's entry, and nothing is overwritten."""
    one, two = Visitor(browser).sign_in("huyen"), Visitor(browser).sign_in("huyen")
    page = one.go("/lam-viec")
    page.click("text=Thị xã Việt Yên")
    form = page.url.removeprefix(ADDRESS)
    other = two.go(form)
    page.locator("input.cell").nth(2).fill("12")
    page.locator("input.cell").nth(3).click()
    page.locator("form.sheet [role=status]", has_text="Đã lưu").wait_for()
    # The page looks for others' entries every few seconds; a page's own policy allows no waiting by script.
    for _ in range(20):
        if other.locator("input.cell").nth(2).input_value():
            break
        other.wait_for_timeout(1000)
    expect(other.locator("input.cell").nth(2).input_value() == "12", "the second sees the first's entry come")


def without_script(browser) -> None:
    """All of it works with scripts off."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(ADDRESS + "/dang-nhap")
    page.fill("#login", "nhap2")
    page.fill("#password", PASSWORD)
    page.click("main button[type=submit]")
    page.goto(ADDRESS + "/chi-tieu/budget_revenue")
    page.select_option("#pace", "thang")
    page.click("main button[type=submit]")
    expect("T11/2021" in page.inner_text("main"), "an indicator's months are shown without script")
    context.close()


def by_keyboard(browser) -> None:
    """Finds a figure and its record by keys alone."""
    visitor = Visitor(browser)
    page = visitor.go("/")
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.className") == "skip", "the first stop skips to the content")
    page.keyboard.press("/")
    page.keyboard.type("thu ngan sach")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim**")
    expect("Tổng thu ngân sách" in page.inner_text("main"), "search forgives missing accents")
    for _ in range(80):
        page.keyboard.press("Tab")
        target = page.evaluate("document.activeElement.getAttribute('href') || ''")
        if target.startswith("/chi-tieu/budget_revenue"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/chi-tieu/**")
    expect("/chi-tieu/budget_revenue" in page.url, f"the indicator opens by Enter: {page.url}")
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "figure":
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    expect(outline != "none", "the focus is seen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/so-lieu/**")
    expect("/so-lieu/" in page.url, f"the figure's record opens by Enter: {page.url}")


PUBLIC = {
    "home": "/", "home-en": "/en", "indicators": "/chi-tieu", "indicator": "/chi-tieu/budget_revenue",
    "indicator-months": "/chi-tieu/budget_revenue?nhip=thang", "figure": "/so-lieu/budget_revenue/2021/bac-giang",
    "releases": "/thong-cao", "areas": "/dia-ban", "area": "/dia-ban/bac-giang", "ranks": "/xep-hang",
    "tasks": "/nhiem-vu", "directives": "/van-ban", "search": "/tim?q=thu+ngan+sach", "check": "/kiem-tra",
    "about": "/gioi-thieu", "api": "/api", "sign-in": "/dang-nhap",
}
STAFF = {
    "quantri": {"people": "/lam-viec/nguoi-dung", "journal": "/lam-viec/nhat-ky", "catalogue": "/lam-viec/danh-muc",
                "account": "/lam-viec/tai-khoan"},
    "vanphong": {"desk": "/lam-viec", "board": "/lam-viec/bieu", "import": "/lam-viec/nhan-so-lieu",
                 "staff-tasks": "/lam-viec/nhiem-vu", "drafts": "/lam-viec/ban-thao"},
    "nhap": {"form": "/lam-viec/bieu/1"},
}


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        ways = [report_return_approve, two_in_one_form, without_script, by_keyboard]
        for way in ways:
            try:
                way(browser)
            except Exception as error:  # A way that breaks off is a fault like any other; the rest go on.
                expect(False, f"{way.__name__}: {error}")
        look_at(browser, PUBLIC)
        for login, paths in STAFF.items():
            look_at(browser, paths, login)
        browser.close()
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""A page needs nothing, lets nothing in, and says its key to nobody who only looks."""

import re

from playwright.sync_api import Browser

from quizgen.present.line import plain
from quizgen.present.presentation import Recall
from tests.page.taker import Sheet, Taker

ATTACKS = """() => {
  const broken = [];
  addEventListener("securitypolicyviolation", (event) => broken.push(event.effectiveDirective));
  const script = document.createElement("script");
  const attempt = (act) => { try { act(); } catch (error) { broken.push(error.name); } };
  attempt(() => { script.textContent = "window.acted = 1"; document.body.append(script); });
  attempt(() => { document.body.innerHTML = "<img src=x onerror='window.acted = 2'>"; });
  const style = document.createElement("style");
  style.textContent = "body { display: none }";
  document.head.append(style);
  const image = new Image();
  image.src = "https://example.org/x.png";
  const pause = () => new Promise((done) => setTimeout(() => done(broken), 100));
  return fetch("https://example.org/").catch(() => 0).then(pause);
}"""


def test_policy_lets_nothing_in(browser: Browser, sheet: Sheet) -> None:
    context = browser.new_context()
    page = context.new_page()
    answered: list[str] = []
    page.on("response", lambda response: answered.append(response.url))
    page.goto(sheet.path.as_uri())
    broken = page.evaluate(ATTACKS)
    assert {"TypeError", "style-src-elem", "img-src", "connect-src"} <= set(broken)
    assert page.evaluate("window.acted") is None
    assert [url for url in answered if url.startswith("http")] == []
    context.close()


def test_no_key_can_be_read_at_a_glance(sheet: Sheet) -> None:
    source = sheet.path.read_text(encoding="utf-8")
    keys = [plain(one.response.key) for one in sheet.items.values() if isinstance(one.response, Recall)]
    assert keys
    assert [key for key in keys if key in source] == []
    assert re.search("[぀-ヿ]", source.split('id="quiz">')[1].split("</script>")[0]) is None
    assert "no protection for a graded exam" in source


def test_paper_shows_questions_and_answers_and_no_buttons(taker: Taker) -> None:
    taker.page.click(".browse button")
    taker.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    taker.page.emulate_media(media="print", color_scheme="dark")
    assert taker.page.locator("button:visible").count() == 0
    assert taker.page.locator(".keybox:visible").count() == len(taker.sheet.items)
    assert taker.page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert taker.page.pdf().startswith(b"%PDF")

/** The page: one view at a time in its middle, and what leads from one to the next. */

import { TABLES } from "../grading/handed.js";
import { button, make } from "./dom.js";
import { judge } from "./judge.js";
import { text } from "./line.js";
import { keyText } from "./answer.js";
import { readPayload } from "./payload.js";
import { questionView } from "./question.js";
import { handInView, resultsView } from "./results.js";
import { browseView, unfold } from "./review.js";
import * as run from "./session.js";
import { startView } from "./start.js";
import { Store } from "./store.js";
import { themeButton } from "./theme.js";
import { wordsOf } from "./words.js";

class App {
  constructor(data) {
    this.data = data;
    this.words = wordsOf(data.language);
    this.contexts = data.contexts.map((context) => ({ ...context, tables: TABLES }));
    this.items = new Map(data.items.map((item) => [item.id, item]));
    this.store = new Store(data.deck, data.language, new Set(this.items.keys()));
    this.main = make("main", { id: "main", tabindex: "-1" });
    this.live = make("p", { class: "live", role: "status" });
    this.announce = this.announce.bind(this);
  }

  get session() {
    return this.store.session;
  }

  /** The item whose turn it is. */
  item() {
    return this.items.get(run.current(this.session));
  }

  mount(body) {
    const { words, data } = this;
    body.append(
      make("a", { class: "skip", href: "#main" }, words.skip),
      make(
        "header",
        { class: "top" },
        button(text(data.title), () => this.start(), { class: "link deck", title: words.home }),
        themeButton(words),
      ),
      this.main,
      this.live,
    );
    window.addEventListener("beforeprint", () => this.main.querySelectorAll("details").forEach((one) => unfold(one)));
    const reloaded = performance.getEntriesByType("navigation")[0]?.type === "reload";
    if (!reloaded || !this.session) this._open(startView(this), { quietly: true });
    else if (this.session.done) this.results();
    else this.question();
  }

  /** Have screen readers say it; with `shown`, eyes see it too. */
  announce(said, { shown = false } = {}) {
    this.live.textContent = "";
    this.live.classList.toggle("shown", shown);
    setTimeout(() => (this.live.textContent = said), 50);
  }

  start() {
    this._open(startView(this));
  }

  browse() {
    this._open(browseView(this));
  }

  begin(mode, ids) {
    this.store.keep(run.begin(mode, ids));
    this.question();
  }

  question() {
    this._open(questionView(this));
  }

  results() {
    this._open(resultsView(this));
  }

  handIn() {
    this._open(handInView(this));
  }

  reply(id, value) {
    this.store.keep(run.reply(this.session, id, value));
  }

  /** Practice: mark the reply; one that is almost right may be mended once. */
  check() {
    const item = this.item();
    const given = this._judge(item);
    if (given.verdict === "almost" && !this.session.hints[item.id]) {
      this.store.keep(run.hint(this.session, item.id, given));
      this.question();
      const { almost, reasons, tryOnce, stop } = this.words;
      this.announce([almost, reasons[given.reason], tryOnce].filter(Boolean).join(stop));
    } else {
      this._settle(item, given);
    }
  }

  /** Practice: show the key of what the learner does not know. */
  giveUp() {
    const item = this.item();
    this.store.keep(run.reply(this.session, item.id, undefined));
    this._settle(item, this._judge(item));
  }

  next() {
    const { session } = this;
    if (session.place + 1 < session.ids.length) this.goTo(session.place + 1);
    else if (session.mode === run.EXAM) this.handIn();
    else {
      this.store.keep(run.finish(session));
      this.results();
    }
  }

  previous() {
    this.goTo(this.session.place - 1);
  }

  goTo(place) {
    this.store.keep(run.moveTo(this.session, place));
    this.question();
  }

  /** Exam: mark everything at once. */
  markAll() {
    let marked = this.session;
    for (const id of marked.ids) {
      const given = this._judge(this.items.get(id));
      marked = run.mark(marked, id, given);
      this.store.record(id, given.verdict);
    }
    this.store.keep(run.finish(marked));
    this.results();
  }

  _judge(item) {
    return judge(item, this.session.replies[item.id], this.contexts[item.topic]);
  }

  _settle(item, given) {
    this.store.record(item.id, given.verdict);
    this.store.keep(run.mark(this.session, item.id, given));
    this.question();
    const { words } = this;
    this.announce(`${words[given.verdict]}${words.stop}${words.key}${words.colon}${keyText(item, words)}`);
  }

  _open({ title, nodes, focus, after, said = "" }, { quietly = false } = {}) {
    document.title = title;
    this.main.replaceChildren(...nodes.filter(Boolean));
    this.announce(said);
    if (quietly) return;
    window.scrollTo(0, 0);
    focus.focus({ preventScroll: true });
    after?.();
  }
}

new App(readPayload("quiz")).mount(document.body);

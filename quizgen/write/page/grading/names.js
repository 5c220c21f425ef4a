/** Replies against entities: any name that means the key and nobody else whom the bank knows. */

import { crownOf, uncrowned } from "./crowns.js";
import { inFigures } from "./in_figures.js";
import { usualName } from "./known_kana.js";
import { isNear } from "./near_names.js";
import {
  abbreviates,
  differsInMiddle,
  familyLast,
  lacksGeneration,
  orders,
  partsOf,
  spreadInitials,
  withoutParticles,
} from "./persons.js";
import { longerNames, unqualified } from "./qualified.js";
import { isCalled, isOfFamily, mightBe } from "./sounds.js";
import { isKanji, loosen, spell, splitName } from "./spelling.js";
import { table } from "./tables.js";
import { placeWord, untitled, withoutNation } from "./titles.js";

/** Whether the tidy reply is a name of the key. */
export function judgeEntity(key, reply, context) {
  const bearer = context.bearers.find((one) => one.id === key.id);
  return judge(bearer, reply, context);
}

function judge(key, reply, context) {
  const { GLOSSED, RIGHT } = table("grading/names");
  const said = spell(reply);
  if (said === "") return "no-name";
  if (key.names.includes(said)) return isShared(key, said, context) ? "ambiguous-name" : "same-name";
  if (others(context, "names", said, key)) return "other-name";
  if (key.well_known.includes(said)) return othersBare(context, said, key) ? "ambiguous-name" : "same-name";
  if (key.sort === "place" && means(key, context, (one) => isQualified(reply, one))) return "without-title";
  const gloss = GLOSSED.fullmatch(reply.normalize("NFKC"));
  if (gloss) {
    const isRight = [gloss[1], gloss[2]].every((part) => RIGHT.includes(judge(key, part, context)));
    return isRight ? "same-name" : "other-name";
  }
  const candidates = [reply, ...untitled(reply, key.sort), ...ofNation(reply, key)];
  const inFull = [...candidates, ...namesInFull(reply, key)];
  for (const [one, texts] of [[judgeTitles, inFull], [judgePerson, candidates]]) {
    for (const candidate of texts) {
      const reason = one(key, reply, candidate, context);
      if (reason) return reason;
    }
  }
  if (isSoNumbered(key, reply, inFull, context)) return "same-name";
  if (isLooselySpelled(key, said, context)) return "same-name";
  const fitting = isOfKind(key, reply) ? candidates : [reply];
  const sounding = judgeSound(key, reply, fitting, context);
  if (sounding) return sounding;
  if (isNear(key, fitting, context)) return "nearly-spelled";
  return othersBare(context, said, key) || othersBearPart(context, said, key) ? "other-name" : "no-name";
}

/** Whether a name of the key is another's too; an alias of another's is none against the key's own name. */
function isShared(key, said, context) {
  if (key.printed.includes(said)) return false;
  const fields = key.read.includes(said) ? ["printed", "read"] : ["names"];
  return fields.some((field) => others(context, field, said, key));
}

/** A name with a title or without one; not ニューヨーク市 for ニューヨーク州. */
function judgeTitles(key, reply, candidate, context) {
  const said = spell(candidate);
  const isName = key.names.includes(said);
  if (!isName && !key.bare.includes(said) && !key.well_known.includes(said)) return null;
  if (!isOfKind(key, reply)) {
    return placeWord(reply) === table("grading/names").STATE && key.is_city ? "wrong-kind" : "other-name";
  }
  const isOthers = others(context, "names", said, key);
  if (isOthers && !isName) return "other-name";
  return isOthers || othersBare(context, said, key) ? "ambiguous-name" : "without-title";
}

/** Whether it is a name of the key, and of nobody else, with its number written in another way. */
function isSoNumbered(key, reply, candidates, context) {
  if (!isOfKind(key, reply)) return false;
  const numbered = candidates.map((candidate) => spell(inFigures(candidate, true)));
  return numbered.some((one) => key.numbered.includes(one) && !others(context, "numbered", one, key));
}

/** Whether it is a name of the key, and of nobody else, with ホ for フォ. */
function isLooselySpelled(key, said, context) {
  if (key.sort === "person" || [...said].length < table("grading/spelling").LONG_ENOUGH) return false;
  return means(key, context, (one) => allNames(one).some((name) => loosen(name) === said || name === loosen(said)));
}

function allNames(bearer) {
  return [...bearer.names, ...bearer.bare, ...bearer.well_known];
}

/** Whether the reply is a name of the place with what it lies in; not ニューヨーク州ニューヨーク市 for the state. */
function isQualified(reply, bearer) {
  const names = allNames(bearer);
  return unqualified(reply, bearer.wholes).some((rest) => {
    const word = placeWord(rest);
    const isName = [rest, ...untitled(rest, "place")].some((one) => names.includes(spell(one)));
    return isName && (word === "" || bearer.place_words.includes(word));
  });
}

/** What has to be a whole name: one without a ruler's title, which is the key's own, one of an institution by its full ending. */
function namesInFull(reply, key) {
  if (key.sort !== "person") return key.sort === "other" ? longerNames(reply) : [];
  return key.crowns.length === 0 || key.crowns.includes(crownOf(reply)) ? uncrowned(reply) : [];
}

/** The reply without the nation that news put before a company, which has to be its own as far as that is known. */
function ofNation(reply, key) {
  if (key.sort !== "other") return [];
  const [nation, rest] = withoutNation(reply);
  if (nation === "" || ![nation, table("grading/names").ANY_HOME].some((home) => key.homes.includes(home))) return [];
  return [rest, ...untitled(rest, key.sort)];
}

/** Whether the word that the reply has for a kind of place, if it has one, goes with the key. */
function isOfKind(key, reply) {
  return key.sort !== "place" || ["", ...key.place_words].includes(placeWord(reply));
}

/** Whether it is somebody's whose family name comes first at home, whichever comes first in other letters. */
function isWrittenInKanji(key) {
  return key.printed.some((name) => [...name].some(isKanji));
}

/** A Japanese name in kana, by its Latin letters, or in Latin letters, however they spell it. */
function judgeSound(key, reply, candidates, context) {
  if (!key.is_native) return null;
  for (const candidate of candidates) {
    const isShared = () => context.bearers.some((one) => one.id !== key.id && mightBe(one, candidate));
    if (isCalled(key, candidate)) return isShared() ? "ambiguous-name" : "same-name";
    if (isOfFamily(key, candidate)) {
      if (isShared()) return "ambiguous-name";
      return table("grading/titles").SPOUSE.search(reply) ? "doubtful-title" : "family-name";
    }
  }
  return null;
}

function judgePerson(key, reply, candidate, context) {
  if (key.sort !== "person") return null;
  const said = spell(candidate);
  const ordered = familyLast(candidate);
  if (ordered !== candidate && key.names.includes(spell(ordered))) return "same-name";
  const usual = usualName(splitName(candidate));
  if (key.usual.includes(usual)) {
    return others(context, "usual", usual, key) ? "ambiguous-name" : unlessShared("same-name", usual, key, context);
  }
  const reason = table("grading/titles").SPOUSE.search(reply) ? "doubtful-title" : "family-name";
  for (const family of [said, withoutParticles(candidate)]) {
    if (key.families.includes(family)) return unlessShared(reason, family, key, context);
  }
  if (key.people.some((person) => lacksGeneration(candidate, person))) return unlessShared("without-title", said, key, context);
  const [parts, initials] = [partsOf(candidate), partsOf(spreadInitials(ordered))];
  if (means(key, context, (one) => one.people.some((person) => abbreviates(initials, person.parts)))) return "family-name";
  if (means(key, context, (one) => orders(parts).some((order) => one.names.includes(order)))) {
    return /^[\0-\x7f]*$/u.test(reply) && isWrittenInKanji(key) ? "same-name" : "name-order";
  }
  if (means(key, context, (one) => one.people.some((person) => differsInMiddle(parts, person.parts)))) return "middle-name";
  return key.given.includes(said) ? unlessShared("given-name", said, key, context) : null;
}

function unlessShared(reason, said, key, context) {
  return othersBearPart(context, said, key) || others(context, "names", said, key) ? "ambiguous-name" : reason;
}

/** Whether it fits the key and nobody else. */
function means(key, context, fits) {
  return fits(key) && !context.bearers.some((one) => one.id !== key.id && fits(one));
}

function others(context, field, said, key) {
  return context.bearers.some((one) => one.id !== key.id && one[field].includes(said));
}

function othersBare(context, said, key) {
  return others(context, "bare", said, key) || others(context, "well_known", said, key);
}

function othersBearPart(context, said, key) {
  return others(context, "families", said, key) || others(context, "given", said, key);
}

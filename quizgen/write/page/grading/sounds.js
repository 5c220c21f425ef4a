/** Whether a name that is spelled otherwise sounds like one that the bank has: とよた, Toukyou. */

import { flat, isSaid, runOn, soundOfKana, soundOfLatin } from "./romaji.js";

/** Whether it is the reading of a whole name in Latin letters, or one in Latin letters of a whole name's. */
export function isCalled(bearer, name) {
  const kana = soundOfKana(name);
  const isTold = bearer.kana.length > 0;
  if (kana !== "") return bearer.kana.includes(kana) || (!isTold && bearer.sounds.map(runOn).includes(runOn(kana)));
  const latin = soundOfLatin(name);
  if (latin === "") return false;
  if (bearer.kana.some((sound) => isSaid(latin, sound))) return true;
  return bearer.sounds.includes(flat(latin)) && (!isTold || flat(latin) === latin);
}

/** The same of the family name alone, which no reading in kana may contradict. */
export function isOfFamily(bearer, name) {
  const [kana, latin] = [soundOfKana(name), soundOfLatin(name)];
  if (kana !== "") {
    const begins = bearer.kana.length === 0 || bearer.kana.some((sound) => sound.startsWith(kana));
    return bearer.family_sounds.includes(flat(kana)) && begins;
  }
  return latin !== "" && bearer.family_sounds.includes(flat(latin));
}

/** Whether the name may mean the bearer, or be the beginning of what it is called. */
export function mightBe(bearer, name) {
  const sound = runOn(soundOfKana(name) || soundOfLatin(name));
  if (bearer.family_sounds.includes(sound)) return true;
  return [...bearer.kana, ...bearer.sounds].some((one) => runOn(one).startsWith(sound));
}

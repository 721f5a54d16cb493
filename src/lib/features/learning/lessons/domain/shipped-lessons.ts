import * as v from 'valibot';
import mailbox from '#content/lessons/adresse-electronique-et-favoris.json' with { type: 'json' };
import plugging from '#content/lessons/brancher.json' with { type: 'json' };
import computer from '#content/lessons/choisir-un-ordinateur.json' with { type: 'json' };
import keyboard from '#content/lessons/clavier-et-souris.json' with { type: 'json' };
import stick from '#content/lessons/cle-usb.json' with { type: 'json' };
import codes from '#content/lessons/codes-secrets.json' with { type: 'json' };
import account from '#content/lessons/creer-un-compte-officiel.json' with { type: 'json' };
import password from '#content/lessons/creer-un-mot-de-passe.json' with { type: 'json' };
import taxes from '#content/lessons/declaration-d-impot.json' with { type: 'json' };
import letter from '#content/lessons/ecrire-une-lettre.json' with { type: 'json' };
import otherAccount from '#content/lessons/entrer-avec-un-autre-compte.json' with { type: 'json' };
import falseMessages from '#content/lessons/faux-messages.json' with { type: 'json' };
import copying from '#content/lessons/fichier-copier-coller.json' with { type: 'json' };
import attestation from '#content/lessons/obtenir-une-attestation.json' with { type: 'json' };
import fine from '#content/lessons/payer-une-amende.json' with { type: 'json' };
import buying from '#content/lessons/quoi-acheter.json' with { type: 'json' };
import helped from '#content/lessons/si-quelqu-un-m-aide.json' with { type: 'json' };
import telephone from '#content/lessons/telephone.json' with { type: 'json' };
import { type Lesson, LessonShape } from './lesson.ts';

/** Of the network, in the order of its list. Far too long for a browser: pages are handed the one they show. */
export const LESSONS: readonly Lesson[] = v.parse(v.array(LessonShape), [
	keyboard,
	plugging,
	computer,
	copying,
	stick,
	letter,
	mailbox,
	telephone,
	buying,
	password,
	account,
	otherAccount,
	taxes,
	fine,
	attestation,
	codes,
	helped,
	falseMessages
]);

const byContent = new Map(LESSONS.map((lesson) => [keyOf(lesson.content), lesson]));
const bySlug = new Map(LESSONS.map((lesson) => [lesson.slug, lesson]));

/** The lesson of a content, however its spaces and capitals were typed again. */
export function lessonOf(content: string): Lesson | null {
	return byContent.get(keyOf(content)) ?? null;
}

/** The lesson of an address. */
export function lessonAt(slug: string): Lesson | null {
	return bySlug.get(slug) ?? null;
}

function keyOf(content: string): string {
	return content.trim().replace(/\s+/g, ' ').replaceAll("'", '’').toLowerCase();
}

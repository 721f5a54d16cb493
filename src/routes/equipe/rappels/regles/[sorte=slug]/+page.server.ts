import { type LineTerms, termsOfLine } from '#lib/features/reminders/messages/index.server.ts';
import {
	changeRule,
	habitsOf,
	modelsOf,
	rulesOf,
	writeModel
} from '#lib/features/reminders/rules/index.server.ts';
import {
	BEFORE_NAMES,
	isKind,
	isToldAtOnce,
	type Kind,
	kindTitle,
	ModelForm,
	RuleForm,
	showPreview
} from '#lib/features/reminders/rules/index.ts';
import { placeholdersOf } from '#lib/features/reminders/texts/index.ts';
import { type Language, LANGUAGE_NAMES } from '#lib/features/reminders/wishes/index.ts';
import type { Asked, Visit } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { sayLeaving } from './say-leaving.ts';
import { tryModel } from './try-model.ts';
import type { Actions } from './$types';

const UNKNOWN = refuse('unknown-kind', 'Ce rappel n’existe pas.');

/** A kind of reminder, or the words that stand for all of them on a shared telephone. */
const readKind = (slug: string): Kind | 'discreet' | null =>
	isKind(slug) || slug === 'discreet' ? slug : null;
const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGE_NAMES, text);

type OfKind = Visit<'sorte'>;

/** The line of the network, asked before any transaction: it has its own. */
const termsFor = ({ locals }: OfKind) =>
	termsOfLine({ ...locals.world, origin: locals.keys.origin });

export const load = async (visit: OfKind) => showKind(await termsFor(visit))(visit);

const showKind = ({ centsPerSms }: LineTerms) =>
	shown(
		'set-reminders',
		async (db, { params, url, now, timeZone }: Asked<'sorte'>) => {
			const kind = readKind(params.sorte);
			if (!kind) return null;
			const asked = url.searchParams.get('langue') ?? '';
			const language: Language = isLanguage(asked) ? asked : 'fr';
			const models = await modelsOf(db);
			const text = models(kind, language);
			const rule = isKind(kind) ? (await rulesOf(db)).get(kind)! : null;
			const isAtOnce = isKind(kind) && isToldAtOnce(kind);
			return {
				kind,
				title: kindTitle(kind),
				language,
				languages: Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({
					label,
					href: `?langue=${value}#texte-du-sms`,
					current: value === language
				})),
				rule,
				isAtOnce,
				moments: Object.entries(BEFORE_NAMES).map(([value, label]) => ({ value, label })),
				leaving:
					rule?.isOn && !isAtOnce
						? sayLeaving(rule, await habitsOf(db), { now, zone: timeZone })
						: null,
				text,
				isOwn: models.isOwn(kind, language),
				placeholders: placeholdersOf(kind),
				preview: showPreview(text, centsPerSms)
			};
		},
		'Ce rappel n’existe pas.'
	);

export const actions: Actions = deeds({
	regle: deed(
		'set-reminders',
		RuleForm,
		async (db, { envoi, avant, heure, plafond }, { params }: Doing<'sorte'>) => {
			const kind = readKind(params.sorte);
			if (!kind || kind === 'discreet') return UNKNOWN;
			const now = (await rulesOf(db)).get(kind)!;
			const when = isToldAtOnce(kind)
				? { before: now.before, at: now.at }
				: { before: avant, at: heure ?? now.at };
			return changeRule(db, kind, { isOn: envoi === 'oui', ...when, mostADay: plafond });
		},
		here,
		{ before: 'avant', hour: 'heure' }
	),
	texte: (name) => async (event: OfKind & { request: Request }) =>
		writeText(await termsFor(event))(name)(event)
});

const writeText = ({ centsPerSms, hearsAnswers }: LineTerms) =>
	deed(
		'set-reminders',
		ModelForm,
		async (db, { langue, texte, geste }, { params, url }: Doing<'sorte'>) => {
			const kind = readKind(params.sorte);
			if (!kind) return UNKNOWN;
			const known = { language: langue, host: url.host, hearsAnswers };
			const tried = tryModel(texte, kind, known, centsPerSms);
			if (geste === 'voir') return { tried };
			const text = geste === 'reseau' ? '' : texte;
			const written = await writeModel(db, { kind, language: langue, text }, known);
			return 'refusal' in written ? { ...written, tried } : written;
		},
		(done, { url }, { langue, texte }) =>
			'tried' in done
				? { deed: 'texte', form: '', typed: { texte: [texte] }, tried: done.tried }
				: `${url.pathname}?langue=${langue}#texte-du-sms`,
		{ model: 'texte' }
	);

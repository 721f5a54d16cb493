import { ofPerson } from '#lib/shared/french-articles.ts';
import { type Creation, type LastWords, type Voice, VOICES } from './creation.ts';

/** Who must have agreed: a child and her adult; somebody of age, alone. */
function voicesOf({ isOfAge }: Pick<LastWords, 'isOfAge'>): readonly Voice[] {
	return isOfAge ? ['adult'] : VOICES;
}

/**
 * Whether it may be shown on the fiche: nobody is recognised, and somebody said so; or everybody who
 * is has all her agreements in force, and no sheet says no. Nothing said means no.
 */
export function isShown(creation: Pick<Creation, 'nobodyRecognised' | 'recognised'>): boolean {
	const { nobodyRecognised, recognised } = creation;
	if (nobodyRecognised) return recognised.length === 0;
	return recognised.length > 0 && recognised.every(agreed);
}

function agreed(words: LastWords): boolean {
	return !words.refusesPhotos && voicesOf(words).every((voice) => words[voice] === 'given');
}

/** Why it is not shown, in plain French, a sentence a reason; empty when it is. */
export function whatIsMissing(creation: Creation): string[] {
	if (isShown(creation)) return [];
	const hidden = creation.kind === 'film' ? 'ce film ne paraît pas' : 'cette photo ne paraît pas';
	// Nobody and somebody at once: said again too.
	if (creation.nobodyRecognised || creation.recognised.length === 0) {
		return [`Dites qui l’on reconnaît, ou que personne n’est reconnaissable\u00a0: ${hidden}.`];
	}
	const missing = creation.recognised.flatMap((child) => missingOf(child));
	const no = creation.recognised.flatMap((child) => refusalsOf(child));
	return [
		...(missing.length > 0 ? [`Il manque ${enumerated(missing)}\u00a0: ${hidden}.`] : []),
		...no.map((words) => `${words}\u00a0: ${hidden}.`)
	];
}

/** What nobody has asked yet: « l’accord de Lina et celui de son adulte responsable ». */
function missingOf(child: Creation['recognised'][number]): string[] {
	const asked = voicesOf(child).filter((voice) => child[voice] === null);
	const name = ofPerson(child.givenName);
	if (child.isOfAge) return asked.length > 0 ? [`l’accord signé ${name}`] : [];
	if (asked.length === 2) return [`l’accord ${name} et celui de son adulte responsable`];
	return asked.map((voice) =>
		voice === 'child' ? `l’accord ${name}` : `l’accord de l’adulte responsable ${name}`
	);
}

function refusalsOf(child: Creation['recognised'][number]): string[] {
	const said = voicesOf(child).flatMap((voice) => {
		const answer = child[voice];
		if (answer === null || answer === 'given') return [];
		const who =
			voice === 'adult' && !child.isOfAge
				? `L’adulte responsable ${ofPerson(child.givenName)}`
				: child.givenName;
		return [answer === 'refused' ? `${who} n’est pas d’accord` : `${who} a retiré son accord`];
	});
	if (!child.refusesPhotos) return said;
	return [...said, `La fiche ${ofPerson(child.givenName)} dit non aux photos`];
}

function enumerated(parts: readonly string[]): string {
	// « … et celui de son adulte » has its own « et »: a comma tells one child from the next.
	return parts.join(', ');
}

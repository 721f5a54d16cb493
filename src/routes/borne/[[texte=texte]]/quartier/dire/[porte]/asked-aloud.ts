import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import {
	type Door,
	questionsOf,
	saidOfVoiceQuestion,
	type VoiceQuestion
} from '#lib/features/neighbourhood/contributions/index.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { endsHere } from './say-here.ts';

type Said = { door: Door; text: PublicText; today: string };

/** What is said of a question of a door. */
export const toSay = (question: VoiceQuestion, { door, text, today }: Said): string =>
	saidOfVoiceQuestion(question, {
		door,
		text,
		ends: endsHere(today, text).map(({ said }) => said)
	});

/** Where each question is heard; null on an installation that has no voice. */
export function soundsOfDoor(
	{ locals, params }: { locals: App.Locals; params: { porte: string } },
	said: Said
): Partial<Record<VoiceQuestion, string | null>> {
	const { text } = said;
	const addressOf = (question: VoiceQuestion) => {
		const name = locals.world.speech.nameOf(toSay(question, said), languageOf(text));
		const at = `/quartier/dire/${params.porte}/${question}.mp3`;
		return name ? kioskAddress(text, `${at}?v=${name.slice(0, 12)}`) : null;
	};
	return Object.fromEntries(
		questionsOf(said.door).map((question) => [question, addressOf(question)])
	);
}

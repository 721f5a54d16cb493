/** The rows of the annex that tell what residents said, as numbers (docs/report-rules.md). */
import { DOOR_WORDS } from '#lib/features/neighbourhood/contributions/index.ts';
import type { VoiceYear } from '../count/voice-year.ts';
import { VOICES_TITLE } from '../text/voice-words.ts';
import { voiceFigures } from '../tree/voice-figures.ts';
import { CHANNEL_NAMES } from '../tree/voices-chapter.ts';
import type { AnnexFigure } from './annex-figures.ts';

/** Every figure of the chapter, then its tables, a row each; what is not told has none. */
export function voicesAnnexFigures(voices: VoiceYear): AnnexFigure[] {
	const channels = (['web', 'kiosk', 'paper'] as const).flatMap((channel) => {
		const count = voices.channels[channel];
		return count === null || voices.said === null
			? []
			: [part('Messages reçus, par moyen', CHANNEL_NAMES[channel], count)];
	});
	return [
		...voiceFigures(voices).map(({ label, value, unit, counted, explanation }) => ({
			...{ programme: VOICES_TITLE, figure: label, part: '', value, unit, counted, explanation }
		})),
		...voices.doors.map(({ door, published }) =>
			part('Messages publiés, par sorte', DOOR_WORDS[door].label, published)
		),
		...channels,
		...voices.themes.map(({ title, published }) =>
			part('Messages publiés, par question ou balade', title, published)
		)
	];
}

function part(figure: string, name: string, value: number): AnnexFigure {
	return {
		...{ programme: VOICES_TITLE, figure, part: name, value, unit: 'count', counted: 'messages' },
		explanation: ''
	};
}

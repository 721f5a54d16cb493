/** What was said of the neighbourhood in figures, each with how it is counted (docs/report-rules.md). */
import type { VoiceYear } from '../count/voice-year.ts';

export type VoiceFigure = {
	key: string;
	label: string;
	value: number;
	unit: 'count';
	/** What is counted: « messages », « problèmes ». */
	counted: string;
	explanation: string;
};

/** Those of which nothing happened are left out, and so is what is not told. */
export function voiceFigures(voices: VoiceYear): VoiceFigure[] {
	const [messages, problems] = ['messages', 'problèmes'];
	return [
		figure('said', 'Messages reçus', voices.said ?? 0, {
			counted: messages,
			explanation:
				'du site, de la borne ou d’un papier, publiés ou non\u00a0; sans ce qui est encore à vérifier'
		}),
		figure('published', 'Messages publiés', voices.published, {
			counted: messages,
			explanation: 'reçus dans l’année, relus, et montrés à tous le jour du compte'
		}),
		figure('sent', 'Problèmes transmis à la mairie', voices.sent, {
			counted: problems,
			explanation: 'parmi les messages publiés'
		}),
		figure('mended', 'dont réparés', voices.mended, {
			counted: problems,
			explanation: 'la mairie l’a dit'
		}),
		figure('notDone', 'dont non faits', voices.notDone, {
			counted: problems,
			explanation: 'la mairie a dit que non, et pourquoi'
		}),
		figure('medianDays', 'Jours pour une réponse finale', Math.round(voices.medianDays ?? 0), {
			counted: 'jours',
			explanation:
				'de l’envoi à la mairie à «\u202fréparé\u202f» ou «\u202fne sera pas fait\u202f»\u00a0: une fois sur deux, moins'
		}),
		figure('reports', 'Signalements reçus', voices.reports ?? 0, {
			counted: 'signalements',
			explanation: 'quelqu’un a dit qu’un message publié n’avait pas sa place'
		}),
		figure('appeals', 'Recours reçus', voices.appeals ?? 0, {
			counted: 'recours',
			explanation: 'l’auteur a demandé qu’une autre personne relise'
		}),
		figure('themes', 'Questions et balades', voices.themes.length, {
			counted: 'thèmes',
			explanation: 'ouvertes aux habitants dans l’année'
		})
	].filter(({ value }) => value > 0);
}

function figure(
	key: string,
	label: string,
	value: number,
	said: { counted: string; explanation: string }
): VoiceFigure {
	return { key, label, value, unit: 'count', ...said };
}

import {
	type OpenedIdentity,
	openIdentity
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { isId } from '#lib/shared/identifier.ts';
import { actingEverywhere } from '../acting-everywhere.ts';
import { type Command, refused } from '../command.ts';

const NEEDED = ['parole', 'raison', 'demande', 'par'] as const;

/** `quartier identite --parole ID --raison MOTS --demande MOTS --par NOM`: the one reading of what the law has kept. */
export const quartierIdentite: Command = {
	usage: 'quartier identite --parole IDENTIFIANT --raison POURQUOI --demande RÉQUISITION --par NOM',
	summary:
		'Ouvre, pour la justice, ce qui est gardé de qui a envoyé une parole\u00a0; note qui l’ouvre, quand, pourquoi et pour quelle demande.',
	options: Object.fromEntries(NEEDED.map((name) => [name, { type: 'string' as const }])),
	check(words, options) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		const missing = NEEDED.find((name) => !options[name]);
		if (missing) return `Il manque --${missing}.`;
		return isId(String(options.parole))
			? null
			: 'Donnez l’identifiant de la parole\u00a0: la fin de son adresse, /quartier/…';
	},
	async run(world, _words, options) {
		const acting = await actingEverywhere(world);
		const opened = await asActing(world.database, acting, (db) =>
			openIdentity(
				db,
				String(options.parole),
				{
					...{ by: String(options.par), request: String(options.demande) },
					reason: String(options.raison)
				},
				{ key: world.secrets.voices, today: todayIn('Europe/Paris', acting.at) }
			)
		);
		if ('refusal' in opened) return refused(opened);
		const { saidAt, ...value } = opened;
		return {
			code: 0,
			value: { ...value, saidAt: saidAt.toString() },
			lines: [...linesOf(opened), 'Cette ouverture est notée pour cinq ans.']
		};
	}
};

function linesOf({
	outcome,
	channel,
	kiosk,
	trace,
	contact,
	erasedFrom
}: OpenedIdentity): string[] {
	if (outcome === 'erased') {
		return [
			`Effacé\u00a0: ces données sont gardées un an, puis effacées la nuit. Elles l’ont été à partir du ${plainDay(erasedFrom)}. Il n’en reste rien.`
		];
	}
	if (outcome === 'never-kept') {
		return channel === 'paper'
			? ['Rien n’a jamais été gardé\u00a0: l’équipe a tapé cette parole depuis un papier.']
			: ['Rien n’est gardé de qui a envoyé cette parole.'];
	}
	return [
		...(trace
			? [
					`Adresse du réseau\u00a0: ${trace.address}`,
					`Reçue le\u00a0: ${trace.at} (temps universel)`,
					trace.browser
						? `Navigateur (nombre tiré au sort)\u00a0: ${trace.browser}`
						: 'Navigateur\u00a0: aucun, c’est une machine de tous',
					...(kiosk ? [`Borne\u00a0: ${kiosk}`] : [])
				]
			: []),
		contact
			? `Moyen de répondre\u00a0: ${Object.values(contact)[0]}`
			: 'Moyen de répondre\u00a0: elle n’en a pas donné',
		`Effacées la nuit à partir du ${plainDay(erasedFrom)}.`
	];
}

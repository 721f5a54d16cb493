import * as v from 'valibot';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	callEyes,
	decide,
	letAuthorAgain,
	listAppeals,
	readContribution,
	stopAuthor
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	ageInWords,
	isPrivate,
	RefuseForm,
	STATE_WORDS
} from '#lib/features/neighbourhood/contributions/index.ts';
import { type Asked, ofTeam } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { decideDeeds } from '../decide-deeds.ts';
import { heldWords, titleOf } from '../tell-waiting.ts';
import { tellStory } from './tell-story.ts';
import type { Actions } from './$types';

/** One, with all that happened to it. */
export const load = shown(
	ofTeam('see-contributions'),
	async (db, { params, viewer, timeZone, today, now }: Asked<'parole', Viewer>) => {
		const read = await readContribution(db, params.parole, today);
		if (!read) return null;
		const [appeal] = await listAppeals(db, { contributionId: read.id });
		const last = read.decisions.findLast(({ undoneAt }) => undoneAt === null);
		const latest = read.versions.findLast(({ way }) => way === 'author')!;
		const mayDecide = mayDo(viewer.role, 'decide-contributions');
		return {
			id: read.id,
			title: titleOf(read),
			state: STATE_WORDS[read.state],
			isWaiting: read.state === 'waiting' || read.isSaidAgain,
			isSaidAgain: read.isSaidAgain,
			/** Its author does not agree: somebody else answers. */
			appeal: appeal
				? {
						...{ href: `/equipe/quartier/recours#recours-${appeal.id}`, words: appeal.words },
						...{ age: ageInWords(appeal.at, now), isMine: appeal.isMine }
					}
				: null,
			mayCall: mayDecide && viewer.centre !== null,
			mayDecide,
			mayHide: mayDecide && (read.state === 'published' || read.state === 'ended'),
			mayRestore: mayDecide && read.state === 'hidden',
			/** The last decision, which may be taken back; its author's never is. */
			undo: mayDecide && last && last.decision !== 'withdraw' ? last.id : null,
			isPaper: read.channel === 'paper',
			/** The town mends it, or says why not. */
			isOfTown:
				mayDo(viewer.role, 'see-town-answers') &&
				read.door === 'problem' &&
				!isPrivate(read.subject),
			held: read.heldFor && heldWords(read.heldFor),
			endsOn: read.endsOn && plainDay(read.endsOn),
			isWithAdult: read.isWithAdult,
			theme: read.theme,
			where: [latest.place ?? latest.street, latest.town].filter(Boolean).join(', '),
			photos: read.photos,
			language: read.language === 'facile' ? 'fr' : read.language,
			item: {
				...{ id: read.id, versionId: latest.id, title: titleOf(read), words: latest.words },
				...{ isPrivate: isPrivate(read.subject), photoId: read.photos[0]?.id ?? null }
			},
			...tellStory(read, timeZone)
		};
	},
	'Cette contribution n’est plus là, ou n’est pas à lire par vous.'
);

const decides = ofTeam('decide-contributions');
const Which = v.object({ parole: chosenId() });
const ReadForm = v.object({ parole: chosenId(), version: chosenId() });

export const actions: Actions = {
	...decideDeeds,
	...deeds({
		masquer: deed(
			decides,
			RefuseForm,
			(db, { parole, version, raison, dits }) =>
				decide(
					db,
					parole,
					{ versionId: version },
					{ decision: 'hide', reason: raison, words: dits }
				),
			({ decided }) => ({ done: 'C’est masqué. La personne peut lire pourquoi.', undo: decided })
		),
		remontrer: deed(
			decides,
			ReadForm,
			(db, { parole, version }) =>
				decide(db, parole, { versionId: version }, { decision: 'restore' }),
			({ decided }) => ({ done: 'C’est montré de nouveau.', undo: decided })
		),
		// The network is called, and calls nobody.
		appeler: deed(
			'decide-contributions',
			Which,
			(db, { parole }) => callEyes(db, parole, 'second-eyes'),
			() => ({ done: 'Un second regard est demandé\u00a0: la file le dit à vos collègues.' })
		),
		stopper: deed(
			decides,
			Which,
			(db, { parole }, { locals, today }) => stopAuthor(db, parole, { world: locals.world, today }),
			({ until }) => ({
				done: `Jusqu’au ${plainDay(until)}, ce qui vient du même appareil attend à part. Personne ne sait de qui.`
			})
		),
		relancer: deed(
			decides,
			Which,
			(db, { parole }, { locals }) => letAuthorAgain(db, parole, { world: locals.world }),
			() => ({ done: 'Cette personne peut écrire de nouveau comme tout le monde.' })
		)
	})
};

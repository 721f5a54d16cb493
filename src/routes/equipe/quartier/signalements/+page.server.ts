import {
	endRefugeAlteration,
	endReport,
	listRefugeAlterations,
	listReports,
	type Report,
	undoReport
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	ageInWords,
	HideForm,
	KeepForm,
	latenessOf,
	MendForm,
	REPORT_OUTCOMES,
	RefugeForm,
	REPORT_REASONS,
	ReopenForm
} from '#lib/features/neighbourhood/contributions/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import {
	listWaitingEchoes,
	settleEchoes
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { EchoesForm } from '#lib/features/neighbourhood/town-answers/index.ts';
import { momentIn, plainDay } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { centreNames } from '../centre-names.ts';
import type { Actions } from './$types';

const decides = ofTeam('decide-contributions');
/** Those of the centre, who know its residents: the network is shown no burst, and no message that lost its address. */
const ofTheCentre = ofTeam('send-to-town');

/** What readers say of what is published: a life in danger first, then the oldest. */
export const load = shown(decides, async (db, { viewer, now, timeZone, locals }) => {
	const isOfTheCentre = mayDo(viewer.role, 'send-to-town');
	const [open, ended, centreOf, echoes, refuges] = await Promise.all([
		listReports(db),
		listReports(db, { isEnded: true }),
		centreNames(locals, viewer),
		isOfTheCentre ? listWaitingEchoes(db) : [],
		isOfTheCentre ? listRefugeAlterations(db) : []
	]);
	const told = (report: Report) => ({
		...{ id: report.id, contributionId: report.contributionId, words: report.words },
		...{ shown: report.shown, photoId: report.photoId, isWaiting: report.isWaiting },
		...{ reason: REPORT_REASONS[report.reason], isUrgent: report.reason === 'life-in-danger' },
		isHeld: report.isHeld,
		centre: centreOf(report.centreId)
	});
	return {
		refuges: refuges.map(({ alteredOn, ...refuge }) => ({ ...refuge, day: plainDay(alteredOn) })),
		echoes: echoes.map(({ contributionId, times, since, counted: already, words }) => ({
			...{ contributionId, words },
			told: `${counted(times, '«\u202fmoi aussi\u202f»', '«\u202fmoi aussi\u202f»')} ${times > 1 ? 'attendent' : 'attend'} depuis le ${plainDay(since)}\u00a0; ${already} ${already > 1 ? 'sont comptés' : 'est compté'}.`
		})),
		open: open.map((report) => ({
			...told(report),
			age: ageInWords(report.at, now),
			lateness: latenessOf(report.at, now)
		})),
		ended: ended.map((report) => ({
			...told(report),
			outcome: REPORT_OUTCOMES[report.end!.outcome],
			told: report.end!.words,
			by: report.end!.by,
			when: momentIn(timeZone, report.end!.at)
		}))
	};
});

const done = (sentence: string) => () => ({
	done: `${sentence} La personne qui a signalé peut lire votre réponse.`
});

export const actions: Actions = deeds({
	garder: deed(
		decides,
		KeepForm,
		(db, { signalement, reponse }) =>
			endReport(db, signalement, { outcome: 'kept', told: reponse }),
		done('Rien ne change.')
	),
	masquer: deed(
		decides,
		HideForm,
		(db, { signalement, reponse, raison }) =>
			endReport(db, signalement, { outcome: 'hidden', told: reponse, reason: raison }),
		done('C’est masqué.')
	),
	corriger: deed(
		decides,
		MendForm,
		(db, { signalement, reponse, mots, pourquoi, photo }) =>
			endReport(db, signalement, {
				outcome: 'corrected',
				...{ told: reponse, words: mots, why: pourquoi, leaveOut: photo }
			}),
		done('C’est corrigé.'),
		{ words: 'mots', personal: 'mots' }
	),
	refuge: deed(
		ofTheCentre,
		RefugeForm,
		(db, { refuge, suite }, { locals }) =>
			endRefugeAlteration(db, refuge, suite, locals.world.dataDir),
		() => ({ done: 'C’est noté. Le refuge, lui, reste caché.' })
	),
	compter: deed(
		ofTheCentre,
		EchoesForm,
		(db, { parole }) => settleEchoes(db, parole, true),
		() => ({ done: 'Ils sont comptés.' })
	),
	ecarter: deed(
		ofTheCentre,
		EchoesForm,
		(db, { parole }) => settleEchoes(db, parole, false),
		() => ({ done: 'Ils ne sont pas comptés.' })
	),
	rouvrir: deed(
		decides,
		ReopenForm,
		(db, { signalement }) => undoReport(db, signalement),
		() => ({ done: 'C’est annulé\u00a0: le signalement attend de nouveau une réponse.' })
	)
});

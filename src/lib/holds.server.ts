import { holds as centres } from '#lib/features/house/centres/index.server.ts';
import { holds as confidential } from '#lib/features/house/confidential/index.server.ts';
import { holds as staff } from '#lib/features/house/staff/index.server.ts';
import { holds as keys } from '#lib/features/house/keys/index.server.ts';
import { holds as backups } from '#lib/features/house/backups/index.server.ts';
import { holds as years } from '#lib/features/house/years/index.server.ts';
import { holds as quarters } from '#lib/features/people/quarters/index.server.ts';
import { holds as people } from '#lib/features/people/people/index.server.ts';
import { holds as bonds } from '#lib/features/people/bonds/index.server.ts';
import { holds as doubles } from '#lib/features/people/doubles/index.server.ts';
import { holds as rightsAsked } from '#lib/features/people/rights-asked/index.server.ts';
import { holds as charter } from '#lib/features/desk/charter/index.server.ts';
import { holds as dropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { holds as partners } from '#lib/features/desk/partners/index.server.ts';
import { holds as requests } from '#lib/features/desk/requests/index.server.ts';
import { holds as exceptions } from '#lib/features/desk/exceptions/index.server.ts';
import { holds as bookings } from '#lib/features/resources/bookings/index.server.ts';
import { holds as guides } from '#lib/features/resources/guides/index.server.ts';
import { holds as places } from '#lib/features/resources/places/index.server.ts';
import { holds as calendars } from '#lib/features/learning/calendars/index.server.ts';
import { holds as closures } from '#lib/features/learning/closures/index.server.ts';
import { holds as equipment } from '#lib/features/learning/equipment/index.server.ts';
import { holds as workshops } from '#lib/features/learning/workshops/index.server.ts';
import { holds as lessons } from '#lib/features/learning/lessons/index.server.ts';
import { holds as placement } from '#lib/features/learning/placement/index.server.ts';
import { holds as funnels } from '#lib/features/learning/funnels/index.server.ts';
import { holds as letters } from '#lib/features/learning/letters/index.server.ts';
import { holds as groups } from '#lib/features/learning/groups/index.server.ts';
import { holds as satisfaction } from '#lib/features/learning/satisfaction/index.server.ts';
import { holds as territories } from '#lib/features/learning/territories/index.server.ts';
import { holds as followUps } from '#lib/features/learning/follow-ups/index.server.ts';
import { holds as askedQuestions } from '#lib/features/learning/asked-questions/index.server.ts';
import { holds as refreshers } from '#lib/features/learning/refreshers/index.server.ts';
import { holds as projects } from '#lib/features/learning/projects/index.server.ts';
import { holds as creations } from '#lib/features/learning/creations/index.server.ts';
import { holds as agreements } from '#lib/features/learning/agreements/index.server.ts';
import { holds as centrePages } from '#lib/features/outreach/centre-pages/index.server.ts';
import { holds as siteNotices } from '#lib/features/outreach/site-notices/index.server.ts';
import { holds as agenda } from '#lib/features/outreach/agenda/index.server.ts';
import { holds as placeRequests } from '#lib/features/outreach/place-requests/index.server.ts';
import { holds as allowLists } from '#lib/features/lobby/allow-lists/index.server.ts';
import { holds as kiosks } from '#lib/features/lobby/kiosks/index.server.ts';
import { holds as helpCalls } from '#lib/features/lobby/help-calls/index.server.ts';
import { holds as kioskCounts } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { holds as visitEnds } from '#lib/features/lobby/visit-ends/index.server.ts';
import { holds as contributions } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { holds as townAnswers } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { holds as themes } from '#lib/features/neighbourhood/themes/index.server.ts';
import { holds as map } from '#lib/features/neighbourhood/map/index.server.ts';
import { holds as households } from '#lib/features/reminders/households/index.server.ts';
import { holds as procedures } from '#lib/features/reminders/procedures/index.server.ts';
import { holds as wishes } from '#lib/features/reminders/wishes/index.server.ts';
import { holds as rules } from '#lib/features/reminders/rules/index.server.ts';
import { holds as messages } from '#lib/features/reminders/messages/index.server.ts';
import { holds as reminders } from '#lib/features/reminders/reminders/index.server.ts';
import { holds as imports } from '#lib/features/year/imports/index.server.ts';
import { holds as reports } from '#lib/features/year/reports/index.server.ts';
import { holds as rights } from '#lib/features/rights/rights/index.server.ts';
import { holds as retention } from '#lib/features/rights/retention/index.server.ts';
import { type AllHolds, tablesOf } from '#lib/platform/database/holds.ts';
import { holds as platform } from '#lib/platform/database/own-tables.ts';
import { capital } from '#lib/shared/capital.ts';

/**
 * What every feature holds, in the order in which a resident reads it; each is said by its feature.
 * Handed from here to those who work on all of it: her rights, the nights that erase, merges.
 */
export const HOLDS: AllHolds = {
	people,
	imports,
	workshops,
	lessons,
	letters,
	funnels,
	groups,
	satisfaction,
	territories,
	requests,
	exceptions,
	'drop-ins': dropIns,
	partners,
	doubles,
	bonds,
	'rights-asked': rightsAsked,
	rights,
	retention,
	placement,
	projects,
	creations,
	households,
	procedures,
	wishes,
	reminders,
	messages,
	rules,
	equipment,
	calendars,
	'follow-ups': followUps,
	'asked-questions': askedQuestions,
	refreshers,
	bookings,
	guides,
	'centre-pages': centrePages,
	'site-notices': siteNotices,
	closures,
	charter,
	reports,
	centres,
	staff,
	keys,
	confidential,
	backups,
	years,
	quarters,
	agreements,
	places,
	map,
	themes,
	contributions,
	'town-answers': townAnswers,
	agenda,
	'place-requests': placeRequests,
	kiosks,
	'allow-lists': allowLists,
	'help-calls': helpCalls,
	'kiosk-counts': kioskCounts,
	'visit-ends': visitEnds,
	platform
};

/** What each table is called where its rows are counted: by its title, or by its word. */
export const TABLE_TITLES: ReadonlyMap<string, string> = new Map(
	tablesOf(HOLDS).map(({ table, said }) => [table, said.person?.title ?? capital(said.word)])
);

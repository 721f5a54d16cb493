export { asPlaceLink, type PlaceLinkHolder } from './server/links/as-place-link.ts';
export { giveAmbassadorLink } from './server/links/give-ambassador-link.ts';
export { listWalks } from './server/links/list-walks.ts';
export { readOwnWalk } from './server/links/read-own-walk.ts';
export { sendCard } from './server/links/send-card.ts';
export { tickStreets } from './server/links/tick-streets.ts';
export { withdrawWalk } from './server/links/withdraw-walk.ts';
export { addPlace } from './server/write/add-place.ts';
export { type Changed, changePlace } from './server/write/change-place.ts';
export { changePlaceFrom, type Meanwhile } from './server/write/change-from.ts';
export { listPlacePhotos } from './server/read/list-photos.ts';
export {
	type AfterIncomplete,
	type AfterStale,
	listIncomplete,
	listStale
} from './server/see-to/list-to-see-to.ts';
export { placeVersion } from './server/read/place-version.ts';
export { readPlaceHistory } from './server/read/read-history.ts';
export { countToSeeTo, placesToSee, type ToSeeTo } from './server/see-to/count-to-see-to.ts';
export { holds } from './server/holds.ts';
export { listPlaces, type PlaceLine, type PlaceListAsked } from './server/read/list-places.ts';
export { readTownBoards, type TownBoard } from './server/see-to/board-by-town.ts';
export { readPlace } from './server/read/read-place.ts';
export { readPublicPlace } from './server/read/read-public-place.ts';
export { putBackPlace, removePlace } from './server/write/remove-place.ts';
export { whoArbitrates } from './server/read/who-arbitrates.ts';
export { shownPlaces } from './server/read/shown-places.ts';
export { showPlace } from './server/write/show-place.ts';
export { verifyPlace } from './server/write/verify-place.ts';
export { reindexPlaces } from './server/index/index-places.ts';
export { writePlaceDays } from './server/index/write-days.ts';
export { keepPlacePhoto, readPlacePhoto, withdrawPlacePhoto } from './server/write/place-photos.ts';
export { countPlaceDoubles, findPlaceDoubles } from './server/doubles/find-doubles.ts';
export {
	listMerges,
	mergePlaces,
	previewMerge,
	tellPlacesApart,
	undoMerge
} from './server/doubles/merge-places.ts';
export { exportPlaces, unexported } from './server/exchange/export-places.ts';
export {
	importAndName,
	importPlaces,
	type ImportOutcome
} from './server/exchange/import-places.ts';
export { listPlaceImports } from './server/exchange/list-imports.ts';
export { readPlaceFiles } from './server/exchange/read-place-files.ts';
export { undoImport } from './server/exchange/undo-import.ts';
export { ordinaryWeek, type OrdinaryWeek } from './server/index/ordinary-week.ts';
export { confirmByLink, correctByLink, silenceByLink } from './server/links/answer-as-owner.ts';
export { askOwners } from './server/links/ask-owners.ts';
export { type Decision, type Ended, endProposal } from './server/links/end-proposal.ts';
export {
	askAgain,
	type Asker,
	giveOwnerLink,
	isSilent,
	justAsked,
	mailOwner
} from './server/links/give-owner-link.ts';
export { listAsks, listUnmailed } from './server/links/list-asks.ts';
export { listProposals } from './server/links/list-proposals.ts';
export { readOwnerLink } from './server/links/read-owner-link.ts';
export { revokeOwnerLinks } from './server/links/revoke-owner-links.ts';

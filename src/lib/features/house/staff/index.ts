export { type Access, accessTo, type Field } from './domain/field-access.ts';
export { type Profile, PROFILE_NAMES, PROFILES } from './domain/profile.ts';
export {
	CENTRE_ROLES,
	type Deed,
	mayDo,
	NETWORK_ROLES,
	type Role,
	ROLE_NAMES
} from './domain/permissions.ts';

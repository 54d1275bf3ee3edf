/**
 * Roles that functions and schedules of ours act as have this path, so that a policy can name them all and nobody else.
 */
export const rolePath = "/intygstjanster/";

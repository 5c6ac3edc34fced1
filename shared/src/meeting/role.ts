/** As what somebody sits here. A wall is a window on the projector; a follower looks on from afar. */
export const roles = ['facilitator', 'member', 'interpreter', 'wall', 'follower'] as const;
export type Role = (typeof roles)[number];

/** Whether the role belongs to the municipality's own people, who write on their own copy. */
export function isStaff(role: Role): boolean {
  return role === 'facilitator';
}

import type { Incident } from '#incident/index.ts';
import { servicesOf, statusWithoutService } from './component-status.ts';
import type { ComponentStatus, StatuspageStatus } from './shapes.ts';

/**
 * How the whole page stands, in Statuspage's words. Source: Statuspage, "Top-level status and incident impact calculations"
 * (support.atlassian.com/statuspage/docs/top-level-status-and-incident-impact-calculations).
 *
 * An incident that names no service, and is not over, counts as the only component of another page: the worse of the two is told.
 *
 * @param components present statuses
 */
export function pageStatus(
  components: readonly ComponentStatus[],
  incidents: readonly Incident[],
): StatuspageStatus {
  const withoutService = incidents.filter((incident) => servicesOf(incident).length === 0);
  const told = [
    rollup(components),
    ...withoutService.map((incident) => rollup([statusWithoutService(incident)])),
  ];
  return told.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

function rollup(components: readonly ComponentStatus[]): StatuspageStatus {
  const count = (status: ComponentStatus) => components.filter((one) => one === status).length;
  const isAll = (status: ComponentStatus) => components.length > 0 && count(status) === components.length;
  if (isAll('major_outage')) return { indicator: 'critical', description: 'Major System Outage' };
  if (count('major_outage') > 0 || isAll('partial_outage'))
    return { indicator: 'major', description: 'Partial System Outage' };
  if (count('partial_outage') > 0) return { indicator: 'minor', description: 'Minor Service Outage' };
  if (isAll('degraded_performance') && components.length > 1)
    return { indicator: 'minor', description: 'Degraded System Service' };
  if (count('degraded_performance') > 0)
    return { indicator: 'minor', description: 'Partially Degraded Service' };
  return { indicator: 'none', description: 'All Systems Operational' };
}

function rank({ indicator }: StatuspageStatus): number {
  return ['none', 'minor', 'major', 'critical'].indexOf(indicator);
}

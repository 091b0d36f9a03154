#!/usr/bin/env bash
# Writes organization.json for RoleScope: the organisation's tree, its accounts, and its service and
# resource control policies with what they are attached to. It only reads. Run it with credentials
# of the management account, or of a delegated administrator for Organizations.
#
#   export-organization.sh [--profile NAME] [--out FILE]
#
# Needs the AWS command line and jq. The calls it makes: organizations describe-organization,
# list-roots, list-organizational-units-for-parent, list-accounts-for-parent, list-policies,
# describe-policy, list-targets-for-policy.
set -euo pipefail

out=organization.json
aws_options=(--output json)

say() { printf 'export-organization: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}

while [ $# -gt 0 ]; do
  case $1 in
    --profile)
      [ $# -ge 2 ] || fail "--profile wants a name"
      aws_options+=(--profile "$2")
      shift 2
      ;;
    --out)
      [ $# -ge 2 ] || fail "--out wants a file"
      out=$2
      shift 2
      ;;
    -h | --help)
      sed -n '2,10s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *) fail "unknown option '$1'; see --help" ;;
  esac
done

command -v aws >/dev/null || fail "needs the AWS command line (aws)"
command -v jq >/dev/null || fail "needs jq"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Runs a read-only call; its answer, all pages of it, goes to standard output.
organizations() { aws organizations "$@" "${aws_options[@]}" 2>"$work/error"; }

# What aws said when a call failed, on one line.
reason() { tr -s '\n' ' ' <"$work/error" | sed 's/^ *//; s/ *$//'; }

must() { organizations "$@" || fail "$1: $(reason)"; }

# The accounts and organisational units below a node, and below those.
descend() {
  local parent=$1 unit
  must list-accounts-for-parent --parent-id "$parent" |
    jq -c --arg parent "$parent" \
      '.Accounts[] | {Id, Name, ParentId: $parent, Status}' >>"$work/accounts"
  must list-organizational-units-for-parent --parent-id "$parent" |
    jq -c --arg parent "$parent" '.OrganizationalUnits[] | {Id, Name, ParentId: $parent}' \
      >"$work/units.$parent"
  cat "$work/units.$parent" >>"$work/units"
  while IFS= read -r unit; do
    descend "$(jq -r .Id <<<"$unit")"
  done <"$work/units.$parent"
}

# All policies of a type, each with its content and what it is attached to.
policies() {
  local type=$1 id
  # Without the list, calls that a policy denies would look allowed: no file is better.
  must list-policies --filter "$type" >"$work/list"
  jq -r '.Policies[].Id' <"$work/list" >"$work/ids"
  while IFS= read -r id; do
    if ! organizations describe-policy --policy-id "$id" >"$work/policy"; then
      say "describe-policy $id: $(reason); it is written without its content"
      jq --arg id "$id" '{Policy: {PolicySummary: (.Policies[] | select(.Id == $id))}}' \
        <"$work/list" >"$work/policy"
    fi
    must list-targets-for-policy --policy-id "$id" >"$work/targets"
    jq -c --arg type "$type" --slurpfile targets "$work/targets" \
      '.Policy | {Id: .PolicySummary.Id, Name: .PolicySummary.Name, Type: $type,
        Content: (.Content // null | if . == null then . else fromjson end), TargetIds: [$targets[].Targets[].TargetId]}' \
      <"$work/policy" >>"$work/policies"
  done <"$work/ids"
}

: >"$work/accounts"
: >"$work/units"
: >"$work/policies"

must describe-organization >"$work/organization"
must list-roots >"$work/roots"
while IFS= read -r root; do
  descend "$root"
done < <(jq -r '.Roots[].Id' <"$work/roots")

# Types that are not switched on at the root have no policies, and asking for them may fail.
for type in SERVICE_CONTROL_POLICY RESOURCE_CONTROL_POLICY; do
  if jq -e --arg type "$type" \
    'any(.Roots[].PolicyTypes[]?; .Type == $type and .Status == "ENABLED")' \
    <"$work/roots" >/dev/null; then
    policies "$type"
  else
    say "$type is not enabled in this organization"
  fi
done

jq -n \
  --slurpfile organization "$work/organization" --slurpfile roots "$work/roots" \
  --slurpfile units "$work/units" --slurpfile accounts "$work/accounts" \
  --slurpfile policies "$work/policies" \
  '{Organization: ($organization[0].Organization
      | {Id, MasterAccountId: (.MasterAccountId // .ManagementAccountId)}),
    Roots: [$roots[0].Roots[] | {Id, Name}],
    OrganizationalUnits: $units, Accounts: $accounts, Policies: $policies}' >"$work/result"
mv "$work/result" "$out"
say "wrote $out: $(jq -r '"\(.Accounts | length) accounts, \(.OrganizationalUnits | length) organizational units, \(.Policies | length) policies"' <"$out")"

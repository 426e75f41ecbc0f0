"""What a story's owner would otherwise invent: actors, competing terms and their patterns, proposed from its articles."""

from analysis.proposals.proposal import Proposal, Proposals
from analysis.proposals.write import PROPOSED, as_yaml, propose, proposed

__all__ = ["PROPOSED", "Proposal", "Proposals", "as_yaml", "propose", "proposed"]
